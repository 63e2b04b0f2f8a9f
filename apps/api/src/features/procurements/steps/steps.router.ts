import {
  checkCellsInput,
  checkCellsOutput,
  gridInput,
  gridOutput,
  gridRow,
  saveCellsInput,
  saveCellsOutput,
  stepHistory,
  stepsOfInput,
} from '@tenderlight/contracts/steps'
import { may, router } from '../../../trpc.ts'
import { checkCells } from './check-cells.ts'
import { grid, stepsOf } from './grid.ts'
import { historyOfSteps } from './history.ts'
import { saveCells } from './save-cells.ts'

/** The steps of many projects at once. */
export const stepsRouter = router({
  grid: may('procurements.read')
    .input(gridInput)
    .output(gridOutput)
    .query(({ ctx, input }) => grid(ctx.deps, ctx.actor, ctx, input)),
  ofProcurement: may('procurements.read')
    .input(stepsOfInput)
    .output(gridRow)
    .query(({ ctx, input }) => stepsOf(ctx.deps, ctx.actor, ctx.locale, input.key)),
  history: may('procurements.read')
    .input(stepsOfInput)
    .output(stepHistory)
    .query(({ ctx, input }) => historyOfSteps(ctx.deps, ctx.actor, ctx.locale, input.key)),
  check: may('procurements.record')
    .input(checkCellsInput)
    .output(checkCellsOutput)
    .mutation(({ ctx, input }) => checkCells(ctx.deps, ctx.actor, ctx, input)),
  save: may('procurements.record')
    .input(saveCellsInput)
    .output(saveCellsOutput)
    .mutation(({ ctx, input }) => saveCells(ctx.deps, ctx.actor, ctx, input)),
})
