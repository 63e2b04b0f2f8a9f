import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import { conflictsOf } from '@tenderlight/compliance/rules/disputed'
import type { CorrectionItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { latestFacts } from '@tenderlight/db/repositories/facts'
import { disorderedRecords } from '@tenderlight/db/repositories/worklist'
import type { StepReach } from '@tenderlight/db/repositories/worklist'
import { civilDate } from '@tenderlight/law/civil-date'
import type { Reading } from './reading.ts'

const [FIRST_DAY, NEXT_DAY] = [civilDate('2000-01-01'), civilDate('2000-01-02')]

/** The pairs of date fields of which the first cannot be after the second, as the rule itself judges them. */
const PAIRS: readonly (readonly [earlier: string, later: string])[] = EVENT_NAMES.flatMap((earlier) =>
  EVENT_NAMES.flatMap((later): [string, string][] => {
    if (earlier === later) return []
    const reversed = { id: '', heldBy: 'register' as const, [EVENTS[earlier]]: NEXT_DAY, [EVENTS[later]]: FIRST_DAY }
    const disputed = conflictsOf(reversed).some((one) => one.earlier === earlier && one.later === later)
    return disputed ? [[EVENTS[earlier], EVENTS[later]]] : []
  }),
)

/** The records within reach whose dates cannot be in the order in which they stand: clocks wait until one is corrected. */
export async function correctionsAsked(
  { db }: Reading,
  far: StepReach,
  { unit, stage, light, level }: WorklistFilter,
): Promise<CorrectionItem[]> {
  if ((level !== undefined && level !== 'law') || (light !== undefined && light !== 'red')) return []
  const records = await disorderedRecords(db, far, PAIRS, { unit, stage })
  if (records.length === 0) return []
  const facts = await latestFacts(
    db,
    far.districtId,
    records.map(({ key }) => key),
  )
  return records.flatMap(({ key, id, title, unitId, unitName, record }) => {
    const disputed = new Set(
      conflictsOf({ ...record, id, heldBy: 'register' }).flatMap(({ earlier, later }) => [earlier, later]),
    )
    if (disputed.size === 0) return []
    const own = facts
      .filter((fact) => fact.procurement_id === key && !fact.withdrawn && disputed.has(fact.event))
      .map((fact) => ({ id: fact.id, event: fact.event, on: fact.on_date }))
      .toSorted((one, other) => one.on.localeCompare(other.on) || one.event.localeCompare(other.event))
    return [{ kind: 'correction' as const, key, id, title, unit: { id: unitId, name: unitName }, facts: own }]
  })
}
