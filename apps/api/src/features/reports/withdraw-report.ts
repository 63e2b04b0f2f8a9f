import type { withdrawReportInput } from '@tenderlight/contracts/reports'
import { findReport, holdReport, withdrawReport } from '@tenderlight/db/repositories/reports'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { withdrawnBefore } from './refusals.ts'

/** Puts on record that a report does not hold any more; it stays. Throws `Refused`: `not-found`, `report-refused`. */
export async function withdraw(
  deps: Pick<Deps, 'db' | 'now' | 'enqueueSweep'>,
  actor: Actor,
  today: CivilDate,
  { id, reason }: z.output<typeof withdrawReportInput>,
): Promise<void> {
  const { districtId, personId } = actor
  await deps.db.transaction().execute(async (trx) => {
    await holdReport(trx, districtId, id)
    const found = await findReport(trx, districtId, id)
    if (found === undefined) throw new Refused('not-found')
    if (found.withdrawnOn !== null) throw withdrawnBefore()
    const at = deps.now()
    await withdrawReport(trx, {
      district_id: districtId,
      report_id: id,
      reason,
      withdrawn_on: today,
      withdrawn_at: at,
      withdrawn_by: personId,
    })
    const { number, digest } = found
    await appendLog(trx, byActor(actor), at, {
      kind: 'report',
      id,
      label: number,
      before: { number, digest },
      after: { number, digest, withdrawn: reason },
    })
    await deps.enqueueSweep(trx, { districtId })
  })
}
