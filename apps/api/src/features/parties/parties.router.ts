import {
  partiesInput,
  partiesOutput,
  saveLotsInput,
  savePartiesInput,
  savePolicyInput,
} from '@tenderlight/contracts/parties'
import { may, router } from '../../trpc.ts'
import { parties } from './get.ts'
import { saveLots } from './lots.ts'
import { savePolicy } from './policy.ts'
import { saveParties } from './save.ts'

/** Who carries out a contract, by their declarations and agreements, and how the policy for small firms was carried out. */
export const partiesRouter = router({
  ofProcurement: may('procurements.read')
    .input(partiesInput)
    .output(partiesOutput)
    .query(({ ctx, input }) => parties(ctx.deps, ctx.actor, ctx.today, input.key)),
  save: may('procurements.record')
    .input(savePartiesInput)
    .output(partiesOutput)
    .mutation(async ({ ctx, input }) => {
      await saveParties(ctx.deps, ctx.actor, ctx.today, input)
      return parties(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  saveLots: may('procurements.record')
    .input(saveLotsInput)
    .output(partiesOutput)
    .mutation(async ({ ctx, input }) => {
      await saveLots(ctx.deps, ctx.actor, ctx.today, input)
      return parties(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  savePolicy: may('procurements.record')
    .input(savePolicyInput)
    .output(partiesOutput)
    .mutation(async ({ ctx, input }) => {
      await savePolicy(ctx.deps, ctx.actor, ctx.today, input)
      return parties(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
})
