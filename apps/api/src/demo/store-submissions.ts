import { randomUUID } from 'node:crypto'
import { reviewersOf } from '@tenderlight/db/repositories/reviewers'
import { appendStep, createSubmission } from '@tenderlight/db/repositories/submissions'
import type { Schema } from '@tenderlight/db/schema'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { SUBMISSIONS } from './demo-submissions.ts'

const HOUR = 3_600_000
/** How many days ahead the demo's intentions are to be announced. */
const AHEAD = 60

/**
 * Writes the demo's intentions under review, submitted on the morning of `today` by the unit's clerk. `organisations` and
 * `clerks` are keys by unit.
 */
export async function storeSubmissions(
  trx: Transaction<Schema>,
  districtId: string,
  organisations: ReadonlyMap<string, string>,
  clerks: ReadonlyMap<string, string>,
  today: CivilDate,
): Promise<void> {
  const expectedMonth = addDays(today, AHEAD).slice(0, 7)
  for (const [index, { unit, form: fields, later }] of SUBMISSIONS.entries()) {
    const form = { ...fields, expectedMonth }
    const organisationId = organisations.get(unit)
    const clerk = clerks.get(unit)
    if (organisationId === undefined || clerk === undefined) throw new RangeError(`the demo has no unit ${unit}`)
    const [reviewer] = await reviewersOf(trx, districtId, organisationId, today)
    const id = randomUUID()
    const at = new Date(Date.parse(`${today}T08:30:00+08:00`) + index * 60_000)
    await createSubmission(trx, districtId, { id, organisationId, corrects: null }, at)
    await appendStep(trx, districtId, id, { step: 1, kind: 'submitted', personId: clerk, at, form })
    for (const [place, { kind, reason }] of later.entries()) {
      if (reviewer === undefined) throw new RangeError(`${unit} has nobody to review`)
      const taken = new Date(at.getTime() + (place + 1) * HOUR)
      await appendStep(trx, districtId, id, { step: place + 2, kind, personId: reviewer.id, at: taken, reason })
    }
  }
}
