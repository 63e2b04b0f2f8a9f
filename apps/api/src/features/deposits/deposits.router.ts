import {
  checkGuaranteeInput,
  correctDepositInput,
  depositsInput,
  depositsOutput,
  explainRefundInput,
  explainRefundOutput,
  guaranteeVerdict,
  recordDepositInput,
  recordGuaranteeInput,
  refundDepositInput,
  setTermsInput,
  withdrawDepositInput,
} from '@tenderlight/contracts/deposits'
import { may, router } from '../../trpc.ts'
import { checkGuarantee, recordGuarantee } from './guarantee.ts'
import { correctDeposit, recordDeposit, withdrawDeposit } from './record.ts'
import { refundDeposit, withdrawRefund } from './refund.ts'
import { explainRefund, showDeposits } from './show.ts'
import { setTerms } from './terms.ts'

/** Bid deposits and performance bonds of each bidder, from what is asked for to what went back. */
export const depositsRouter = router({
  ofProcurement: may('deposits.read')
    .input(depositsInput)
    .output(depositsOutput)
    .query(({ ctx, input }) => showDeposits(ctx.deps, ctx.actor, ctx.today, input.key)),
  explainRefund: may('deposits.read')
    .input(explainRefundInput)
    .output(explainRefundOutput)
    .query(({ ctx, input }) => explainRefund(ctx.deps, ctx.actor, ctx.today, input.id)),
  setTerms: may('deposits.record')
    .input(setTermsInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await setTerms(deps, actor, today, input)),
    ),
  record: may('deposits.record')
    .input(recordDepositInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await recordDeposit(deps, actor, today, input)),
    ),
  checkGuarantee: may('deposits.record')
    .input(checkGuaranteeInput)
    .output(guaranteeVerdict)
    .mutation(({ ctx, input }) => checkGuarantee(ctx.deps, ctx.actor, ctx.today, input)),
  recordGuarantee: may('deposits.record')
    .input(recordGuaranteeInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await recordGuarantee(deps, actor, today, input)),
    ),
  correct: may('deposits.correct')
    .input(correctDepositInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await correctDeposit(deps, actor, today, input)),
    ),
  withdraw: may('deposits.correct')
    .input(withdrawDepositInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await withdrawDeposit(deps, actor, today, input)),
    ),
  refund: may('deposits.record')
    .input(refundDepositInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await refundDeposit(deps, actor, today, input)),
    ),
  withdrawRefund: may('deposits.correct')
    .input(withdrawDepositInput)
    .output(depositsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      showDeposits(deps, actor, today, await withdrawRefund(deps, actor, today, input)),
    ),
})
