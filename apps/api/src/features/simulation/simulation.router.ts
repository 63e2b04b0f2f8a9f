import { exportedFile } from '@tenderlight/contracts/exports'
import {
  openSavedOutput,
  savedInput,
  savedKey,
  savedOutput,
  saveTrialInput,
  trialInput,
  trialOutput,
} from '@tenderlight/contracts/simulation'
import { may, router } from '../../trpc.ts'
import { deleteTrial } from './delete-trial.ts'
import { openTrial } from './open-trial.ts'
import { savedTrials } from './saved-trials.ts'
import { saveTrial } from './save-trial.ts'
import { trialFile } from './trial-file.ts'
import { tryFigures } from './try-figures.ts'

/**
 * Trying other figures out on the district's own records, and what was kept of it: no record is written. `try` is no query all
 * the same: a query is one transaction, and on PGlite's one connection the records could not be read beside it.
 */
export const simulationRouter = router({
  try: may('simulation.read')
    .input(trialInput)
    .output(trialOutput)
    .mutation(({ ctx, input }) => tryFigures(ctx.deps, ctx.actor, ctx.today, input)),
  save: may('simulation.save')
    .input(saveTrialInput)
    .output(savedKey)
    .mutation(({ ctx, input }) => saveTrial(ctx.deps, ctx.actor, ctx.today, input)),
  saved: may('simulation.read')
    .input(savedInput)
    .output(savedOutput)
    .query(({ ctx, input }) => savedTrials(ctx.deps, ctx.actor, input)),
  open: may('simulation.read')
    .input(savedKey)
    .output(openSavedOutput)
    .query(({ ctx, input }) => openTrial(ctx.deps, ctx.actor, input.id)),
  file: may('simulation.read')
    .input(savedKey)
    .output(exportedFile)
    .query(({ ctx, input }) => trialFile(ctx.deps, ctx.actor, input.id, ctx.locale)),
  delete: may('simulation.delete')
    .input(savedKey)
    .output(savedKey)
    .mutation(({ ctx, input }) => deleteTrial(ctx.deps, ctx.actor, input.id)),
})
