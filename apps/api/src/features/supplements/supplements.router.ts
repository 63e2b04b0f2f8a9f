import { saveSupplementInput, supplementsInput, supplementsOutput } from '@tenderlight/contracts/supplements'
import { may, router } from '../../trpc.ts'
import { supplementsOf } from './get.ts'
import { saveSupplement } from './save.ts'

/** Supplements of contracts, one by one. */
export const supplementsRouter = router({
  ofProcurement: may('procurements.read')
    .input(supplementsInput)
    .output(supplementsOutput)
    .query(({ ctx, input }) => supplementsOf(ctx.deps, ctx.actor, input.key)),
  save: may('procurements.record')
    .input(saveSupplementInput)
    .output(supplementsOutput)
    .mutation(async ({ ctx, input }) => {
      await saveSupplement(ctx.deps, ctx.actor, ctx.today, input)
      return supplementsOf(ctx.deps, ctx.actor, input.key)
    }),
})
