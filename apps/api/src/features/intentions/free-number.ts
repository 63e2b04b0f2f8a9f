import { nextNumbers } from '@tenderlight/db/repositories/notices'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'

/** The next project number of the year that the unit does not use yet. */
export async function freeNumber(
  trx: Transaction<Schema>,
  districtId: string,
  organisationId: string,
  today: CivilDate,
): Promise<string> {
  const series = `CG-${today.slice(0, 4)}`
  for (;;) {
    const next = await nextNumbers(trx, districtId, series)
    const number = `${series}-${String(next).padStart(4, '0')}`
    const taken = await findByNumbers(trx, districtId, [organisationId], [number])
    if (taken.length === 0) return number
  }
}
