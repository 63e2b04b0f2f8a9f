import { confirmInput, confirmOutput, historyOutput, previewInput, previewOutput } from '@tenderlight/contracts/ledger'
import { may, router } from '../../trpc.ts'
import { confirm } from './confirm.ts'
import { history } from './history.ts'
import { preview } from './preview.ts'

/** Importing a ledger: look first, then confirm. */
export const ledgerRouter = router({
  preview: may('ledger.import')
    .input(previewInput)
    .output(previewOutput)
    .mutation(({ ctx, input }) => preview(ctx.deps, ctx.actor, ctx.today, input)),
  confirm: may('ledger.import')
    .input(confirmInput)
    .output(confirmOutput)
    .mutation(({ ctx, input }) => confirm(ctx.deps, ctx.actor, ctx.today, input.importId)),
  history: may('ledger.read')
    .output(historyOutput)
    .query(({ ctx }) => history(ctx.deps, ctx.actor)),
})
