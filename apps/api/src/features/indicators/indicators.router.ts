import { exportedFile } from '@tenderlight/contracts/exports'
import {
  behindInput,
  behindOutput,
  indicatorsInput,
  indicatorsOutput,
  recalculateOutput,
} from '@tenderlight/contracts/indicators'
import { may, router } from '../../trpc.ts'
import { getBehind } from './get-behind.ts'
import { getIndicators } from './get-indicators.ts'
import { indicatorsFile } from './indicators-file.ts'
import { recalculate } from './recalculate.ts'

/** Figures about many projects together: signals to look at, and the year's targets. */
export const indicatorsRouter = router({
  get: may('indicators.read')
    .input(indicatorsInput)
    .output(indicatorsOutput)
    .query(({ ctx, input }) => getIndicators(ctx.deps, ctx.actor, ctx.today, input)),
  behind: may('indicators.read')
    .input(behindInput)
    .output(behindOutput)
    .query(({ ctx, input }) => getBehind(ctx.deps, ctx.actor, ctx.today, input)),
  file: may('indicators.read')
    .input(indicatorsInput)
    .output(exportedFile)
    .query(({ ctx, input }) => indicatorsFile(ctx.deps, ctx.actor, ctx.today, input, ctx.locale)),
  recalculate: may('indicators.recalculate')
    .output(recalculateOutput)
    .mutation(({ ctx }) => recalculate(ctx.deps, ctx.actor)),
})
