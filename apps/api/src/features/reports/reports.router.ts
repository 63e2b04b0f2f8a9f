import { exportedFile } from '@tenderlight/contracts/exports'
import {
  issuedReportFileInput,
  issuedReportInput,
  issuedReportOutput,
  issueReportInput,
  issueReportOutput,
  makeReportOutput,
  reportFileInput,
  reportInput,
  reportsInput,
  reportsOutput,
  withdrawReportInput,
} from '@tenderlight/contracts/reports'
import { may, router } from '../../trpc.ts'
import { getReport } from './get-report.ts'
import { issueReport } from './issue-report.ts'
import { listIssued } from './list-reports.ts'
import { makeReport } from './make-report.ts'
import { fileOfIssued, fileOfReport } from './report-file.ts'
import { withdraw } from './withdraw-report.ts'

/** Reports (通报、考评 and statistics): made of any period from what is on record, issued under a number, kept as they were issued. */
export const reportsRouter = router({
  make: may('reports.make')
    .input(reportInput)
    .output(makeReportOutput)
    .query(({ ctx, input }) => makeReport(ctx.deps, ctx.actor, ctx.today, input)),
  file: may('reports.make')
    .input(reportFileInput)
    .output(exportedFile)
    .query(({ ctx, input }) => fileOfReport(ctx.deps, ctx.actor, ctx.today, input, ctx.locale)),
  list: may('reports.read')
    .input(reportsInput)
    .output(reportsOutput)
    .query(({ ctx, input }) => listIssued(ctx.deps, ctx.actor, ctx.today, input)),
  get: may('reports.read')
    .input(issuedReportInput)
    .output(issuedReportOutput)
    .query(({ ctx, input }) => getReport(ctx.deps, ctx.actor, input.id)),
  issuedFile: may('reports.read')
    .input(issuedReportFileInput)
    .output(exportedFile)
    .query(({ ctx, input }) => fileOfIssued(ctx.deps, ctx.actor, input, ctx.locale)),
  issue: may('reports.issue')
    .input(issueReportInput)
    .output(issueReportOutput)
    .mutation(({ ctx, input }) => issueReport(ctx.deps, ctx.actor, ctx.today, input)),
  withdraw: may('reports.issue')
    .input(withdrawReportInput)
    .output(issuedReportOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await withdraw(deps, actor, today, input)
      return getReport(deps, actor, input.id)
    }),
})
