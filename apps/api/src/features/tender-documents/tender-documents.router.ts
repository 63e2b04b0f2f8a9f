import {
  answered,
  answerInput,
  documentInput,
  documentOutput,
  documentSummary,
} from '@tenderlight/contracts/tender-documents'
import { may, router } from '../../trpc.ts'
import { answer } from './answer.ts'
import { summary, view } from './view.ts'

/** Tender documents with the marks of their clauses, and reviews; the files themselves go over routes of their own. */
export const tenderDocumentsRouter = router({
  get: may('documents.read')
    .input(documentInput)
    .output(documentOutput)
    .query(({ ctx, input }) => view(ctx.deps, ctx.actor, ctx.today, input)),
  summary: may('documents.read')
    .input(documentInput.pick({ key: true }))
    .output(documentSummary)
    .query(({ ctx, input }) => summary(ctx.deps, ctx.actor, input.key)),
  answer: may('documents.answer')
    .input(answerInput)
    .output(answered)
    .mutation(({ ctx, input }) => answer(ctx.deps, ctx.actor, ctx.today, input)),
})
