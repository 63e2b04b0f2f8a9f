import {
  answerCheckInput,
  checkFilter,
  checkInput,
  checkOutput,
  checkPreview,
  checksOutput,
  confirmCheckInput,
  confirmCheckOutput,
  listInput,
} from '@tenderlight/contracts/datacheck'
import { exportedFile } from '@tenderlight/contracts/exports'
import { may, router } from '../../trpc.ts'
import { answerCheck } from './answer.ts'
import { checkFile } from './check-file.ts'
import { check } from './check.ts'
import { checks } from './checks.ts'
import { confirmCheck } from './confirm.ts'
import { previewCheck } from './preview.ts'

/** 省网清单核查 (S-01): lists of the province's site beside our records. */
export const datacheckRouter = router({
  preview: may('datacheck.run')
    .input(listInput)
    .output(checkPreview)
    .mutation(({ ctx, input }) => previewCheck(ctx.deps, ctx.actor, ctx.today, input)),
  confirm: may('datacheck.run')
    .input(confirmCheckInput)
    .output(confirmCheckOutput)
    .mutation(({ ctx, input }) => confirmCheck(ctx.deps, ctx.actor, ctx.today, input)),
  list: may('datacheck.read')
    .output(checksOutput)
    .query(({ ctx }) => checks(ctx.deps, ctx.actor, ctx.today)),
  get: may('datacheck.read')
    .input(checkInput)
    .output(checkOutput)
    .query(({ ctx, input }) => check(ctx.deps, ctx.actor, input)),
  file: may('datacheck.read')
    .input(checkFilter)
    .output(exportedFile)
    .query(({ ctx, input }) => checkFile(ctx.deps, ctx.actor, input, ctx.locale)),
  answer: may('datacheck.answer')
    .input(answerCheckInput)
    .mutation(({ ctx, input }) => answerCheck(ctx.deps, ctx.actor, input)),
})
