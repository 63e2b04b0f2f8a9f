import { trialInput, trialOutput } from '@tenderlight/contracts/simulation'
import { may, router } from '../../trpc.ts'
import { tryFigures } from './try-figures.ts'

/**
 * Trying other figures out on the district's own records: nothing is written. No query all the same: a query is one transaction, and
 * on PGlite's one connection the records could not be read beside it.
 */
export const simulationRouter = router({
  try: may('simulation.read')
    .input(trialInput)
    .output(trialOutput)
    .mutation(({ ctx, input }) => tryFigures(ctx.deps, ctx.actor, ctx.today, input)),
})
