import {
  answerCaseInput,
  candidatesInput,
  candidatesOutput,
  decideCaseInput,
  draftLetterInput,
  escalateCaseInput,
  issueLettersInput,
  issueLettersOutput,
  noteCaseInput,
  openCasesInput,
  openCasesOutput,
  reviewCaseInput,
} from '@tenderlight/contracts/case-acts'
import { letterFileInput } from '@tenderlight/contracts/case-letters'
import {
  caseInput,
  caseOutput,
  casesInput,
  casesOutput,
  casesOverview,
  casesOverviewInput,
} from '@tenderlight/contracts/cases'
import { exportedFile } from '@tenderlight/contracts/exports'
import { may, router } from '../../trpc.ts'
import { answerCase } from './answer.ts'
import { candidates } from './candidates.ts'
import { decideCase, escalateCase, reviewCase } from './decide.ts'
import { fileOfLetter } from './file-of-letter.ts'
import { draftLetter, issueLetters } from './letters.ts'
import { list } from './list.ts'
import { noteCase } from './note.ts'
import { openCases } from './open.ts'
import { overview } from './overview.ts'
import { showCase } from './show.ts'

/** Cases (督办): opened about breaches, asked for by letter, answered by the unit, reviewed, and struck off by somebody else. */
export const casesRouter = router({
  list: may('cases.read')
    .input(casesInput)
    .output(casesOutput)
    .query(({ ctx, input }) => list(ctx.deps, ctx.actor, ctx.today, input)),
  overview: may('cases.read')
    .input(casesOverviewInput)
    .output(casesOverview)
    .query(({ ctx, input }) => overview(ctx.deps, ctx.actor, ctx.today, input.unit)),
  get: may('cases.read')
    .input(caseInput)
    .output(caseOutput)
    .query(({ ctx, input }) => showCase(ctx.deps, ctx.actor, ctx.today, input.id)),
  candidates: may('cases.read')
    .input(candidatesInput)
    .output(candidatesOutput)
    .query(({ ctx, input }) => candidates(ctx.deps, ctx.actor, ctx.today, input)),
  letter: may('cases.read')
    .input(letterFileInput)
    .output(exportedFile)
    .query(({ ctx, input }) => fileOfLetter(ctx.deps, ctx.actor, ctx.today, input)),
  open: may('cases.handle')
    .input(openCasesInput)
    .output(openCasesOutput)
    .mutation(({ ctx, input }) => openCases(ctx.deps, ctx.actor, ctx.today, input)),
  draftLetter: may('cases.handle')
    .input(draftLetterInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await draftLetter(deps, actor, today, input)
      return showCase(deps, actor, today, input.id)
    }),
  review: may('cases.handle')
    .input(reviewCaseInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await reviewCase(deps, actor, today, input)
      return showCase(deps, actor, today, input.id)
    }),
  escalate: may('cases.handle')
    .input(escalateCaseInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await escalateCase(deps, actor, today, input)
      return showCase(deps, actor, today, input.id)
    }),
  note: may('cases.handle')
    .input(noteCaseInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await noteCase(deps, actor, input)
      return showCase(deps, actor, today, input.id)
    }),
  issueLetters: may('cases.decide')
    .input(issueLettersInput)
    .output(issueLettersOutput)
    .mutation(({ ctx, input }) => issueLetters(ctx.deps, ctx.actor, ctx.today, input.ids)),
  decide: may('cases.decide')
    .input(decideCaseInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await decideCase(deps, actor, today, input)
      return showCase(deps, actor, today, input.id)
    }),
  answer: may('cases.answer')
    .input(answerCaseInput)
    .output(caseOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await answerCase(deps, actor, today, input)
      return showCase(deps, actor, today, input.id)
    }),
})
