import { evidenceInput, evidenceOutput, withdrawInput } from '@tenderlight/contracts/evidence'
import { may, router } from '../../trpc.ts'
import { listEvidence } from './list.ts'
import { withdraw } from './withdraw.ts'

/** What proves the steps of a procurement; the files themselves go over routes of their own. */
export const evidenceRouter = router({
  ofProcurement: may('evidence.read')
    .input(evidenceInput)
    .output(evidenceOutput)
    .query(({ ctx, input }) => listEvidence(ctx.deps, ctx.actor, input.key)),
  withdraw: may('evidence.withdraw')
    .input(withdrawInput)
    .output(evidenceOutput)
    .mutation(async ({ ctx, input }) => listEvidence(ctx.deps, ctx.actor, await withdraw(ctx.deps, ctx.actor, input))),
})
