import type { Kysely } from 'kysely'
import type { HandoverUnreadable } from '../schema/handover.ts'
import type { Schema } from '../schema.ts'

/** Records a file among the answers that could not be taken for one. */
export async function insertUnreadable(db: Kysely<Schema>, row: HandoverUnreadable): Promise<void> {
  await db.insertInto('handover_unreadable').values(row).execute()
}

/** The newest of them; whoever does not look after the district is told of none. */
export function listUnreadable(
  db: Kysely<Schema>,
  districtId: string,
  limit: number,
): Promise<Omit<HandoverUnreadable, 'district_id'>[]> {
  return db
    .selectFrom('handover_unreadable')
    .select(['id', 'file_name', 'reason', 'found_at'])
    .where('district_id', '=', districtId)
    .orderBy('found_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
