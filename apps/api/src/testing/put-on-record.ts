import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { contextFor } from '../record/context.ts'
import { createRecords } from '../record/write-records.ts'
import type { TestApi, TestDistrict } from './test-api.ts'

/** Puts a procurement of the education bureau on record as it stands, whoever entered it; returns its key. */
export async function putOnRecord(
  { deps }: Pick<TestApi, 'deps'>,
  { districtId, education }: TestDistrict,
  today: CivilDate,
  procurement: Procurement,
): Promise<string> {
  const context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, today)
  const recording = { at: deps.now(), by: null }
  const creation = { organisationId: education.id, procurement }
  const [key = ''] = await deps.db
    .transaction()
    .execute((trx) => createRecords(trx, { districtId, context }, recording, [creation]))
  return key
}
