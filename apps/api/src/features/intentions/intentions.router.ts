import { exportable, exportedFile, exportInput, intentionsExport } from '@tenderlight/contracts/exports'
import { exempted, exemptInput, markedOutput, markInput, recorded } from '@tenderlight/contracts/exemptions'
import {
  addDraftsInput,
  addedDrafts,
  copyInput,
  draft as draftOutput,
  draftInput,
  draftsOutput,
  earlierInput,
  earlierOutput,
  saveDraftInput,
} from '@tenderlight/contracts/intention-drafts'
import {
  readManyInput,
  readManyOutput,
  submitManyInput,
  submitManyOutput,
  templateFile,
} from '@tenderlight/contracts/intentions-import'
import {
  announceCheckInput,
  announceCheckOutput,
  announceInput,
  announcementAsked,
  approveAnnouncementInput,
  approveInput,
  noticePreview,
  pasteInput,
  pasteOutput,
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
import { announce, announceCheck, previewAnnouncement, withdrawAnnouncement } from './announce.ts'
import { copy, earlier } from './copy.ts'
import { addDrafts, draft, drafts, removeDraft, saveDraft } from './drafts.ts'
import { exempt } from './exempt.ts'
import { countExportable, exportIntentions } from './export.ts'
import { mark } from './mark.ts'
import { paste } from './paste.ts'
import { readMany } from './read-many.ts'
import { approve, approveAnnouncement, approveExemption, sendBack, withdraw } from './review.ts'
import { submission, submissions, waiting } from './submissions.ts'
import { submit } from './submit.ts'
import { submitMany } from './submit-many.ts'
import { template } from './template.ts'

/** Intentions, their review, and the announcements that follow them. */
export const intentionsRouter = router({
  submit: may('intentions.submit')
    .input(submitIntentionInput)
    .output(submitted)
    .mutation(({ ctx, input }) => submit(ctx.deps, ctx.actor, ctx.today, input)),
  submitMany: may('intentions.submit')
    .input(submitManyInput)
    .output(submitManyOutput)
    .mutation(({ ctx, input }) => submitMany(ctx.deps, ctx.actor, ctx.today, input, ctx.locale)),
  template: may('intentions.draft')
    .output(templateFile)
    .query(() => template()),
  // A mutation, as the file is its body; nothing is stored.
  readMany: may('intentions.draft')
    .input(readManyInput)
    .output(readManyOutput)
    .mutation(({ ctx, input }) => readMany(ctx.deps, ctx.actor, input)),
  drafts: may('intentions.draft')
    .output(draftsOutput)
    .query(({ ctx }) => drafts(ctx.deps, ctx.actor)),
  draft: may('intentions.draft')
    .input(draftInput)
    .output(draftOutput)
    .query(({ ctx, input }) => draft(ctx.deps, ctx.actor, input.id)),
  addDrafts: may('intentions.draft')
    .input(addDraftsInput)
    .output(addedDrafts)
    .mutation(({ ctx, input }) => addDrafts(ctx.deps, ctx.actor, input)),
  saveDraft: may('intentions.draft')
    .input(saveDraftInput)
    .output(draftOutput)
    .mutation(({ ctx, input }) => saveDraft(ctx.deps, ctx.actor, input)),
  removeDraft: may('intentions.draft')
    .input(draftInput)
    .output(draftInput)
    .mutation(({ ctx, input }) => removeDraft(ctx.deps, ctx.actor, input.id)),
  earlier: may('intentions.draft')
    .input(earlierInput)
    .output(earlierOutput)
    .query(({ ctx, input }) => earlier(ctx.deps, ctx.actor, input)),
  copy: may('intentions.draft')
    .input(copyInput)
    .output(addedDrafts)
    .mutation(({ ctx, input }) => copy(ctx.deps, ctx.actor, ctx.today, input)),
  mark: may('intentions.mark')
    .input(markInput)
    .output(markedOutput)
    .mutation(({ ctx, input }) => mark(ctx.deps, ctx.actor, ctx.today, input)),
  exempt: may('intentions.exempt')
    .input(exemptInput)
    .output(exempted)
    .mutation(({ ctx, input }) => exempt(ctx.deps, ctx.actor, ctx.today, input)),
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
  approveExemption: may('intentions.review')
    .input(approveInput)
    .output(recorded)
    .mutation(({ ctx, input }) => approveExemption(ctx.deps, ctx.actor, ctx.today, input)),
  approveAnnouncement: may('intentions.review')
    .input(approveAnnouncementInput)
    .output(published)
    .mutation(({ ctx, input }) => approveAnnouncement(ctx.deps, ctx.actor, ctx.today, input)),
  sendBack: may('intentions.review')
    .input(sendBackInput)
    .output(sentBack)
    .mutation(({ ctx, input }) => sendBack(ctx.deps, ctx.actor, input)),
  announceCheck: may('procurements.read')
    .input(announceCheckInput)
    .output(announceCheckOutput)
    .query(({ ctx, input }) => announceCheck(ctx.deps, ctx.actor, ctx.today, input.key)),
  // A mutation, as it is asked at the press of a button; nothing is stored.
  previewAnnouncement: may('announcements.publish')
    .input(announcementAsked)
    .output(noticePreview)
    .mutation(({ ctx, input }) => previewAnnouncement(ctx.deps, ctx.actor, ctx.today, input)),
  announce: may('announcements.publish')
    .input(announceInput)
    .output(submitted)
    .mutation(({ ctx, input }) => announce(ctx.deps, ctx.actor, ctx.today, input)),
  withdrawAnnouncement: may('announcements.publish')
    .input(announceCheckInput)
    .output(sentBack)
    .mutation(({ ctx, input }) => withdrawAnnouncement(ctx.deps, ctx.actor, input.key)),
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
