import { boardInput, boardOutput } from '@tenderlight/contracts/board'
import { Refused } from '../../problem.ts'
import { router, signedIn } from '../../trpc.ts'
import { board } from './board.ts'

/** The finance bureau's board. */
export const boardRouter = router({
  get: signedIn
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => {
      if (ctx.actor.role !== 'finance-bureau') throw new Refused('not-allowed')
      return board(ctx.deps, ctx.actor, ctx.today, input)
    }),
})
