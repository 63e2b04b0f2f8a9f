import {
  arrearsInput,
  arrearsOutput,
  correctPaymentInput,
  payInput,
  paymentsInput,
  paymentsOutput,
  savePlanInput,
} from '@tenderlight/contracts/payments'
import { may, router } from '../../trpc.ts'
import { arrears } from './arrears.ts'
import { payments } from './get.ts'
import { correctPayment, pay } from './pay.ts'
import { savePlan } from './save-plan.ts'

/** What contracts pay in instalments, and what is overdue. */
export const paymentsRouter = router({
  ofProcurement: may('procurements.read')
    .input(paymentsInput)
    .output(paymentsOutput)
    .query(({ ctx, input }) => payments(ctx.deps, ctx.actor, ctx.today, input.key)),
  savePlan: may('payments.record')
    .input(savePlanInput)
    .output(paymentsOutput)
    .mutation(async ({ ctx, input }) => {
      await savePlan(ctx.deps, ctx.actor, ctx.today, input)
      return payments(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  pay: may('payments.record')
    .input(payInput)
    .output(paymentsOutput)
    .mutation(async ({ ctx, input }) => {
      await pay(ctx.deps, ctx.actor, ctx.today, input)
      return payments(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  correct: may('payments.record')
    .input(correctPaymentInput)
    .output(paymentsOutput)
    .mutation(async ({ ctx, input }) => {
      await correctPayment(ctx.deps, ctx.actor, ctx.today, input)
      return payments(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  arrears: may('procurements.read')
    .input(arrearsInput)
    .output(arrearsOutput)
    .query(({ ctx, input }) => arrears(ctx.deps, ctx.actor, ctx.today, input)),
})
