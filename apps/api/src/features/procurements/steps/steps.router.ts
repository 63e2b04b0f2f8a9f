import {
  checkCellsInput,
  checkCellsOutput,
  gridInput,
  gridOutput,
  saveCellsInput,
  saveCellsOutput,
} from '@tenderlight/contracts/steps'
import { may, router } from '../../../trpc.ts'
import { checkCells } from './check-cells.ts'
import { grid } from './grid.ts'
import { saveCells } from './save-cells.ts'

/** The steps of many projects at once. */
export const stepsRouter = router({
  grid: may('procurements.read')
    .input(gridInput)
    .output(gridOutput)
    .query(({ ctx, input }) => grid(ctx.deps, ctx.actor, ctx, input)),
  check: may('procurements.record')
    .input(checkCellsInput)
    .output(checkCellsOutput)
    .mutation(({ ctx, input }) => checkCells(ctx.deps, ctx.actor, ctx, input)),
  save: may('procurements.record')
    .input(saveCellsInput)
    .output(saveCellsOutput)
    .mutation(({ ctx, input }) => saveCells(ctx.deps, ctx.actor, ctx, input)),
})
