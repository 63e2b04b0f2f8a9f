import {
  entriesInput,
  entriesOutput,
  exportHead,
  exportPage,
  exportPageInput,
  logOverview,
} from '@tenderlight/contracts/audit'
import { exportedFile } from '@tenderlight/contracts/exports'
import { lookBackInput, lookBackOutput, pastProjectInput, pastProjectOutput } from '@tenderlight/contracts/look-back'
import { sampleFileInput, sampleInput, sampleOutput } from '@tenderlight/contracts/sample'
import { may, router } from '../../trpc.ts'
import { beginExport, exportEntries } from './export-log.ts'
import { listLog, logOverviewOf } from './list-log.ts'
import { lookBack } from './look-back.ts'
import { pastProject } from './past-project.ts'
import { sampleFile } from './sample-file.ts'
import { sample } from './sample.ts'

/** What auditing needs: the district's log to look through and hand out, and samples to look at. */
export const auditRouter = router({
  overview: may('log.read')
    .output(logOverview)
    .query(({ ctx }) => logOverviewOf(ctx.deps, ctx.actor)),
  entries: may('log.read')
    .input(entriesInput)
    .output(entriesOutput)
    .query(({ ctx, input }) => listLog(ctx.deps, ctx.actor, input)),
  beginExport: may('log.export')
    .output(exportHead)
    .mutation(({ ctx }) => beginExport(ctx.deps, ctx.actor)),
  exportEntries: may('log.export')
    .input(exportPageInput)
    .output(exportPage)
    .query(({ ctx, input }) => exportEntries(ctx.deps, ctx.actor, input)),
  lookBack: may('audit.look-back')
    .input(lookBackInput)
    .output(lookBackOutput)
    .query(({ ctx, input }) => lookBack(ctx.deps, ctx.actor, ctx.today, input)),
  project: may('audit.look-back')
    .input(pastProjectInput)
    .output(pastProjectOutput)
    .query(({ ctx, input }) => pastProject(ctx.deps, ctx.actor, ctx.today, input)),
  sample: may('audit.look-back')
    .input(sampleInput)
    .output(sampleOutput)
    .query(({ ctx, input }) => sample(ctx.deps, ctx.actor, ctx.today, input)),
  sampleFile: may('audit.look-back')
    .input(sampleFileInput)
    .output(exportedFile)
    .query(async ({ ctx, input }) =>
      sampleFile(await sample(ctx.deps, ctx.actor, ctx.today, input), input, ctx.locale),
    ),
})
