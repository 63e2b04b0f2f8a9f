import type { CaseItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { listCases } from '@tenderlight/db/repositories/case-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Cases (督办) that wait for a unit's plan or its work, for those who may answer them. */
export async function casesWaiting(
  { db, calendar }: Reading,
  person: AtWork,
  today: CivilDate,
  { unit, stage, light, level }: WorklistFilter,
  limit: number,
): Promise<CaseItem[]> {
  const within = reachFor(person, 'cases.answer')
  if (within === undefined || light !== undefined || level !== undefined || stage !== undefined) return []
  const scope = { districtId: person.districtId, within, today }
  const waiting = await listCases(db, scope, { unit, waitsFor: 'unit' }, { after: undefined, limit })
  return waiting.map(({ id, number, title, organisation_id: unitId, unit: name, due, opened_on: since, ...row }) => ({
    kind: 'case',
    id,
    number,
    title,
    unit: { id: unitId, name },
    asks: row.stage === 'rectifying' ? 'rectify' : 'answer',
    since,
    due,
    workingDaysLeft: due === null ? null : workingDaysBetween(calendar, today, due).days,
  }))
}
