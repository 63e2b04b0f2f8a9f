import { boardInput, boardOutput } from '@tenderlight/contracts/board'
import { may, router } from '../../trpc.ts'
import { board } from './board.ts'

/** The board of those who look after the district. */
export const boardRouter = router({
  get: may('board.read')
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => board(ctx.deps, ctx.actor, ctx.today, input)),
})
