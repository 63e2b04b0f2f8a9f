import { conflictsOf } from '@tenderlight/compliance/rules/disputed'
import { recordDateOrder } from '@tenderlight/compliance/rules/record/date-order.rule'
import type { CorrectionItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { latestFacts } from '@tenderlight/db/repositories/facts'
import { disorderedRecords } from '@tenderlight/db/repositories/worklist'
import type { StepReach } from '@tenderlight/db/repositories/worklist'
import type { Reading } from './reading.ts'

/** The records within reach whose dates cannot be in the order in which they stand: clocks wait until one is corrected. */
export async function correctionsAsked(
  { db }: Reading,
  far: StepReach,
  { unit, stage, light, level }: WorklistFilter,
): Promise<CorrectionItem[]> {
  if ((level !== undefined && level !== 'law') || (light !== undefined && light !== 'red')) return []
  const records = await disorderedRecords(db, far, recordDateOrder.id, { unit, stage })
  if (records.length === 0) return []
  const keys = records.map(({ key }) => key)
  const facts = Map.groupBy(await latestFacts(db, far.districtId, keys), (fact) => fact.procurement_id)
  return records.flatMap(({ key, id, title, unitId, unitName, record }) => {
    const disputed = new Set(
      conflictsOf({ ...record, id, heldBy: 'register' }).flatMap(({ earlier, later }) => [earlier, later]),
    )
    if (disputed.size === 0) return []
    const own = (facts.get(key) ?? [])
      .filter((fact) => !fact.withdrawn && disputed.has(fact.event))
      .map((fact) => ({ id: fact.id, event: fact.event, on: fact.on_date }))
      .toSorted((one, other) => one.on.localeCompare(other.on) || one.event.localeCompare(other.event))
    return [{ kind: 'correction' as const, key, id, title, unit: { id: unitId, name: unitName }, facts: own }]
  })
}
