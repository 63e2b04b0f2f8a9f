import type { HandoverItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { unsettledHandovers } from '@tenderlight/db/repositories/handover-list'
import { todayInChina } from '@tenderlight/law/civil-date'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Notices that did not get to the province's platform, for those who may push them again. */
export async function handoversWaiting(
  { db }: Reading,
  person: AtWork,
  { unit, stage, light, level }: WorklistFilter,
  limit: number,
): Promise<HandoverItem[]> {
  const within = reachFor(person, 'handover.push')
  if (within === undefined || light !== undefined || level !== undefined || stage !== undefined) return []
  const waiting = await unsettledHandovers(db, { districtId: person.districtId, within, unit }, limit)
  return waiting.map((one) => ({
    kind: 'handover',
    key: one.key,
    id: one.project,
    title: one.title === '' ? null : one.title,
    unit: { id: one.unitId, name: one.unit },
    handover: one.id,
    number: one.number,
    status: one.status === 'rejected' ? 'rejected' : 'failed',
    problem: one.status === 'rejected' ? null : one.problem,
    answer: one.answer,
    since: todayInChina(one.since),
  }))
}
