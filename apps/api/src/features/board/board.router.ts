import {
  boardInput,
  boardOutput,
  boardRankingInput,
  boardRankingOutput,
  boardRuleInput,
  boardRuleOutput,
  boardUnitInput,
  boardUnitOutput,
} from '@tenderlight/contracts/board'
import { may, router } from '../../trpc.ts'
import { board } from './board.ts'
import { boardOfRule, boardOfUnit, boardRanking } from './drill.ts'

/** The board of those who look after the district. */
export const boardRouter = router({
  get: may('board.read')
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => board(ctx.deps, ctx.actor, ctx.today, input)),
  unit: may('board.read')
    .input(boardUnitInput)
    .output(boardUnitOutput)
    .query(({ ctx, input }) => boardOfUnit(ctx.deps, ctx.actor, ctx.today, input)),
  rule: may('board.read')
    .input(boardRuleInput)
    .output(boardRuleOutput)
    .query(({ ctx, input }) => boardOfRule(ctx.deps, ctx.actor, ctx.today, input)),
  ranking: may('board.read')
    .input(boardRankingInput)
    .output(boardRankingOutput)
    .query(({ ctx, input }) => boardRanking(ctx.deps, ctx.actor, ctx.today, input)),
})
