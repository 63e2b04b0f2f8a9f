import type { OverrideItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { waitingOverrides } from '@tenderlight/db/repositories/overrides'
import { todayInChina } from '@tenderlight/law/civil-date'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Requests of other supervisors that promises give way, which wait for this one's decision. */
export async function overridesWaiting(
  { db }: Reading,
  person: AtWork,
  { unit, stage, light, level }: WorklistFilter,
): Promise<OverrideItem[]> {
  if (reachFor(person, 'overrides.decide') === undefined) return []
  if (light !== undefined || level !== undefined || stage !== undefined) return []
  const waiting = await waitingOverrides(db, person.districtId)
  return waiting
    .filter((one) => one.askedById !== person.personId && (unit === undefined || one.organisationId === unit))
    .map((one) => ({
      kind: 'override',
      key: one.procurementId,
      id: one.number,
      title: one.title,
      unit: { id: one.organisationId, name: one.organisation },
      override: one.id,
      by: one.askedBy,
      since: todayInChina(one.askedAt),
      reason: one.reason,
    }))
}
