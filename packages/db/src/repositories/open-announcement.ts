import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** The key of the submission of this project's announcement that is not published yet, its row locked with `lock`; undefined: none. */
export async function openAnnouncement(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  lock = false,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('district_id', '=', districtId)
    .where('announces', '=', procurementId)
    .where('open', '=', true)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row?.id
}
