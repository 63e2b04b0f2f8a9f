import { setTimeout } from 'node:timers/promises'
import { rulesIn } from '@tenderlight/compliance/evaluate'
import type { Trial, TrialLights } from '@tenderlight/compliance/simulate/trial'
import { NotSettable, withFigure } from '@tenderlight/compliance/simulate/with-figure'
import type { trialInput, TrialOutput } from '@tenderlight/contracts/simulation'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'

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
  { changes, ...population }: z.output<typeof trialInput>,
): Promise<TrialOutput> {
  checkChanges(deps, actor, changes)
  const { districtId } = actor
  const { loaded, total } = await loadedSoon(deps, districtId)
  if (total === undefined) return { loaded, trial: null }
  const trial = await deps.reckoner.trial(actor, today, { changes, population })
  const names = await namesIn(deps, actor, today, trial)
  const shown = ({ after, before, turned, units }: TrialLights) => ({
    before,
    after,
    turned: turned.map(({ procurements, ...of }) => ({ ...of, procurements: procurements.flatMap(names.project) })),
    units: units.flatMap(({ unit, ...lights }) => names.unit(unit).map((one) => ({ ...one, ...lights }))),
  })
  return {
    loaded: null,
    trial: {
      asOf: today,
      procurements: trial.procurements,
      levels: trial.levels.map((one) => ({ level: one.level, ...shown(one) })),
      rules: trial.rules.map((one) => ({
        rule: one.rule,
        part: one.part,
        level: one.level,
        ...shown(one),
        days: one.days === null ? null : { counting: one.days.counting, total: [...one.days.total] },
      })),
    },
  }
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

type Changes = z.output<typeof trialInput>['changes']

/** Throws where a change cannot be made, before anything is reckoned. */
function checkChanges({ rulebook }: Pick<Deps, 'rulebook'>, { jurisdiction }: Actor, changes: Changes): void {
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

/** The units and the named projects of a trial, as people know them. */
async function namesIn({ db }: Deps, { districtId, reach }: Actor, today: CivilDate, trial: Trial) {
  const units = new Map((await listOrganisations(db, districtId)).map(({ id, name }) => [id, { id, name }]))
  const lights: readonly TrialLights[] = [...trial.levels, ...trial.rules]
  const keys = new Set(lights.flatMap(({ turned }) => turned.flatMap(({ procurements }) => procurements)))
  const rows = await listProcurements(
    db,
    { districtId, today, level: 'commitment', within: reach, keys: [...keys] },
    { sort: 'id', descending: false, limit: Math.max(1, keys.size) },
  )
  const projects = new Map(rows.map(({ id, key, title }) => [key, { id, key, title }]))
  const found = <V>(map: ReadonlyMap<string, V>, key: string | null): readonly V[] => {
    const value = key === null ? undefined : map.get(key)
    return value === undefined ? [] : [value]
  }
  return { unit: (key: string | null) => found(units, key), project: (key: string) => found(projects, key) }
}
