import type { ObjectionItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { listObjections } from '@tenderlight/db/repositories/objection-list'
import { todayInChina } from '@tenderlight/law/civil-date'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Objections of others to findings, which wait for this supervisor's decision, the oldest first. */
export async function objectionsWaiting(
  { db }: Reading,
  person: AtWork,
  { unit, stage, light, level }: WorklistFilter,
  limit: number,
): Promise<ObjectionItem[]> {
  const within = reachFor(person, 'objections.decide')
  if (within === undefined) return []
  if (light !== undefined || level !== undefined || stage !== undefined) return []
  const filter = { within, state: 'open', organisationId: unit } as const
  const waiting = await listObjections(db, person.districtId, filter, {
    sort: 'said',
    descending: false,
    offset: 0,
    limit,
  })
  return waiting
    .filter(({ saidById }) => saidById !== person.personId)
    .map((one) => ({
      kind: 'objection',
      key: one.procurementId,
      id: one.number,
      title: one.title,
      unit: { id: one.organisationId, name: one.organisation },
      objection: one.id,
      rule: one.rule,
      part: one.part === '' ? null : one.part,
      by: one.saidBy,
      since: todayInChina(one.saidAt),
      reason: one.reason,
    }))
}
