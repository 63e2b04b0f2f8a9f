import { countOutcomes, unitReport } from '@tenderlight/compliance/datacheck/unit-report'
import type { UnitCheck } from '@tenderlight/compliance/datacheck/unit-report'
import type { CheckPreview, ListInput, UnitCheckShown } from '@tenderlight/contracts/datacheck'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { compare } from './compare.ts'
import { readList } from './read-list.ts'

const SHOWN_PROBLEMS = 200

/** Says what checking a list would find; keeps nothing. Throws `Refused`: `unreadable-ledger`, `datacheck-refused`. */
export async function previewCheck(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
  input: ListInput,
): Promise<CheckPreview> {
  const list = await readList(deps, actor, today, input)
  const { reading, scope, filename, seen } = list
  const { comparison, units } = await compare(deps.db, actor.districtId, list)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return {
    filename,
    seen,
    from: scope.from,
    through: scope.through,
    kinds: [...scope.kinds],
    lines: reading.lines.length,
    budgetStep: reading.budgetStep,
    checked: comparison.checked.length,
    agreed: comparison.checked.filter(({ agrees }) => agrees).length,
    outcomes: countOutcomes(comparison.results),
    units: unitReport(comparison).map((unit) => shownUnit(unit, names)),
    elsewhere: [...comparison.elsewhere],
    tells: comparison.pushed.size,
    problems: reading.problems.slice(0, SHOWN_PROBLEMS).map((problem) => ({ ...problem })),
    unknownColumns: [...reading.unknownColumns],
    notes: [...reading.notes],
  }
}

function shownUnit(
  { organisationId, checked, agreed, outcomes }: UnitCheck,
  names: ReadonlyMap<string, string>,
): UnitCheckShown {
  const unit = organisationId === null ? null : { id: organisationId, name: names.get(organisationId) ?? '' }
  return { unit, checked, agreed, outcomes: { ...outcomes } }
}
