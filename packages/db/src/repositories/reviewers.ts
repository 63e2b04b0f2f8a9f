import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Who may review what an organisation submits on a day: the reviewers there and in the units above it, by name. */
export async function reviewersOf(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
  on: CivilDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from tenderlight.reviewers_of(${districtId}::uuid, ${organisationId}::uuid, ${on}::date)`.execute(
    db,
  )
  return rows
}
