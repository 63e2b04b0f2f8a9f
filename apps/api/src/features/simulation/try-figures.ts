import { setTimeout } from 'node:timers/promises'
import { rulesIn } from '@tenderlight/compliance/evaluate'
import { NotSettable, withFigure } from '@tenderlight/compliance/simulate/with-figure'
import type { TrialInput, TrialOutput } from '@tenderlight/contracts/simulation'
import { stateDigest } from '@tenderlight/db/audit-log/entry'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { shownTrial } from './shown-trial.ts'

const PATIENCE_MS = 4_000
const LOOK_MS = 50

/**
 * What other figures would do to the lights of the district's procurements; nothing is written. While the records are on their
 * way there is nothing to see yet. Throws `Refused` `bad-input` for a figure that cannot be changed.
 */
export async function tryFigures(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { changes, ...population }: TrialInput,
): Promise<TrialOutput> {
  checkChanges(deps, actor, changes)
  const { loaded, total } = await loadedSoon(deps, actor.districtId)
  if (total === undefined) return { loaded, trial: null, seen: null }
  const reckoned = await deps.reckoner.trial(actor, today, { changes, population })
  const trial = await shownTrial(deps, actor, today, reckoned)
  return { loaded: null, trial, seen: stateDigest({ tried: { changes, ...population }, trial }) }
}

/** How far the records are, once they are there or somebody has waited for long enough to be told. */
async function loadedSoon({ reckoner }: Pick<Deps, 'reckoner'>, districtId: string) {
  let progress = await reckoner.progress(districtId)
  for (let waited = 0; progress.total === undefined && waited < PATIENCE_MS; waited += LOOK_MS) {
    await setTimeout(LOOK_MS)
    progress = await reckoner.progress(districtId)
  }
  return progress
}

/** Throws where a change cannot be made, before anything is reckoned. */
function checkChanges(
  { rulebook }: Pick<Deps, 'rulebook'>,
  { jurisdiction }: Actor,
  changes: TrialInput['changes'],
): void {
  const bound = new Set(rulesIn(rulebook, jurisdiction).map(({ id }) => id))
  for (const change of changes) {
    if (!bound.has(change.rule)) throw new Refused('bad-input', { field: 'changes' })
    try {
      withFigure(rulebook, change)
    } catch (error) {
      throw error instanceof NotSettable ? new Refused('bad-input', { field: 'changes' }) : error
    }
  }
}
