import type { Trial, TrialLights } from '@tenderlight/compliance/simulate/trial'
import type { ShownTrial } from '@tenderlight/contracts/simulation'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** A trial with its units and the named projects as people know them. */
export async function shownTrial(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
  trial: Trial,
): Promise<ShownTrial> {
  const names = await namesIn(deps, actor, today, trial)
  const shown = ({ after, before, turned, units }: TrialLights) => ({
    before,
    after,
    turned: turned.map(({ procurements, ...of }) => ({ ...of, procurements: procurements.flatMap(names.project) })),
    units: units.flatMap(({ unit, ...lights }) => names.unit(unit).map((one) => ({ ...one, ...lights }))),
  })
  return {
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
  }
}

async function namesIn({ db }: Pick<Deps, 'db'>, { districtId, reach }: Actor, today: CivilDate, trial: Trial) {
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
