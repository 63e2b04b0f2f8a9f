import { trialInput, trialOutput } from '@tenderlight/contracts/simulation'
import { may, router } from '../../trpc.ts'
import { tryFigures } from './try-figures.ts'

/** Trying other figures out on the district's own records: nothing is written. */
export const simulationRouter = router({
  try: may('simulation.read')
    .input(trialInput)
    .output(trialOutput)
    .query(({ ctx, input }) => tryFigures(ctx.deps, ctx.actor, ctx.today, input)),
})
