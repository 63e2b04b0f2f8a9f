import { exportable, exportedFile, exportInput, intentionsExport } from '@tenderlight/contracts/exports'
import {
  announceCheckInput,
  approveInput,
  gateAnswer,
  pasteInput,
  pasteOutput,
  publishAnnouncementInput,
  published,
  sendBackInput,
  sentBack,
  submissionInput,
  submissionOutput,
  submissionsOutput,
  submitIntentionInput,
  submitted,
  waitingOutput,
} from '@tenderlight/contracts/intentions'
import { may, router } from '../../trpc.ts'
import { announce, announceCheck } from './announce.ts'
import { countExportable, exportIntentions } from './export.ts'
import { paste } from './paste.ts'
import { approve, sendBack, withdraw } from './review.ts'
import { submission, submissions, waiting } from './submissions.ts'
import { submit } from './submit.ts'

/** Intentions, their review, and the announcements that follow them. */
export const intentionsRouter = router({
  submit: may('intentions.submit')
    .input(submitIntentionInput)
    .output(submitted)
    .mutation(({ ctx, input }) => submit(ctx.deps, ctx.actor, ctx.today, input)),
  withdraw: may('intentions.submit')
    .input(submissionInput)
    .output(sentBack)
    .mutation(({ ctx, input }) => withdraw(ctx.deps, ctx.actor, input.id)),
  submissions: may('submissions.read')
    .output(submissionsOutput)
    .query(({ ctx }) => submissions(ctx.deps, ctx.actor)),
  submission: may('submissions.read')
    .input(submissionInput)
    .output(submissionOutput)
    .query(({ ctx, input }) => submission(ctx.deps, ctx.actor, ctx.today, input.id)),
  waiting: may('intentions.review')
    .output(waitingOutput)
    .query(({ ctx }) => waiting(ctx.deps, ctx.actor)),
  approve: may('intentions.review')
    .input(approveInput)
    .output(published)
    .mutation(({ ctx, input }) => approve(ctx.deps, ctx.actor, ctx.today, input)),
  sendBack: may('intentions.review')
    .input(sendBackInput)
    .output(sentBack)
    .mutation(({ ctx, input }) => sendBack(ctx.deps, ctx.actor, input)),
  announceCheck: may('procurements.read')
    .input(announceCheckInput)
    .output(gateAnswer)
    .query(({ ctx, input }) => announceCheck(ctx.deps, ctx.actor, ctx.today, input.key)),
  announce: may('announcements.publish')
    .input(publishAnnouncementInput)
    .output(published)
    .mutation(({ ctx, input }) => announce(ctx.deps, ctx.actor, ctx.today, input)),
  paste: may('intentions.paste')
    .input(pasteInput)
    .output(pasteOutput)
    .mutation(({ input }) => paste(input)),
  exportable: may('procurements.read')
    .input(intentionsExport)
    .output(exportable)
    .query(({ ctx, input }) => countExportable(ctx.deps, ctx.actor, input)),
  export: may('procurements.read')
    .input(exportInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportIntentions(ctx.deps, ctx.actor, ctx.today, input)),
})
