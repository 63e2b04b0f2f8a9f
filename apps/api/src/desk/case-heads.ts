import { readContent } from '@tenderlight/compliance/desk/read-content'
import { supervisorsAmong } from '@tenderlight/db/repositories/case-heads'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'

/** 分管负责人, by name, as the district names them today and as far as they still supervise; empty: nobody is named. */
export async function headsNow(db: Kysely<Schema>, districtId: string, today: CivilDate): Promise<readonly string[]> {
  const [set] = (await standingDesk(db, districtId, 'case-heads', today)).values()
  const people = set === undefined ? [] : (readContent('case-heads', set.content).content?.people ?? [])
  return people.length === 0 ? [] : supervisorsAmong(db, districtId, people, today)
}
