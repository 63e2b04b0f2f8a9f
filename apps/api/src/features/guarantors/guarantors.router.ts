import { addGuarantorInput, changeGuarantorInput, guarantorsOutput } from '@tenderlight/contracts/guarantors'
import { may, router } from '../../trpc.ts'
import { addGuarantor, changeGuarantor, listGuarantors } from './register.ts'

/** The guarantors whose electronic guarantees the district takes. */
export const guarantorsRouter = router({
  list: may('guarantors.read')
    .output(guarantorsOutput)
    .query(({ ctx }) => listGuarantors(ctx.deps, ctx.actor, ctx.today)),
  add: may('guarantors.change')
    .input(addGuarantorInput)
    .output(guarantorsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await addGuarantor(deps, actor, input)
      return listGuarantors(deps, actor, today)
    }),
  change: may('guarantors.change')
    .input(changeGuarantorInput)
    .output(guarantorsOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await changeGuarantor(deps, actor, input)
      return listGuarantors(deps, actor, today)
    }),
})
