import {
  entriesInput,
  entriesOutput,
  exportHead,
  exportPage,
  exportPageInput,
  logOverview,
} from '@tenderlight/contracts/audit'
import { may, router } from '../../trpc.ts'
import { beginExport, exportEntries } from './export-log.ts'
import { listLog, logOverviewOf } from './list-log.ts'

/** The district's log: looked through, and handed to whoever checks it. */
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
})
