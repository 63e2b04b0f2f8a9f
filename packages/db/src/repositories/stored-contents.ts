import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** The tables whose rows speak of a content that is stored beside the database. Of `case_files` the procurement is the case, of `matter_files` the matter. */
const TABLES = ['evidence', 'tender_documents', 'fairness_reviews', 'case_files', 'matter_files'] as const

/** What says where a content lies. */
export interface StoredContent {
  readonly district_id: string
  readonly procurement_id: string
  readonly digest: string
}

/** Where every content lies that a row speaks of: once for what was stored several times. Tables that an older schema lacks have none. */
export async function storedContents(db: Kysely<Schema>): Promise<StoredContent[]> {
  const { rows } = await sql<{ name: (typeof TABLES)[number] }>`
    select name from unnest(${[...TABLES]}::text[]) name where to_regclass('public.' || name) is not null`.execute(db)
  if (rows.length === 0) return []
  const all = rows.map(
    ({ name }) => sql`select district_id::text, procurement_id::text, digest from ${sql.table(name)}`,
  )
  const contents = await sql<StoredContent>`${sql.join(all, sql` union `)} order by 1, 2, 3`.execute(db)
  return contents.rows
}

/** Whether any row speaks of a content; of a matter also one that whoever asks may not see. */
export async function isOnRecord(db: Kysely<Schema>, content: StoredContent): Promise<boolean> {
  const ofMatter = await sql<{ found: boolean }>`
    select tenderlight.matter_content_on_record(${content.district_id}::uuid, ${content.procurement_id}::uuid, ${content.digest}) as found`.execute(
    db,
  )
  if (ofMatter.rows[0]?.found === true) return true
  for (const table of TABLES) {
    const row = await db
      .selectFrom(table)
      .select('digest')
      .where('district_id', '=', content.district_id)
      .where('procurement_id', '=', content.procurement_id)
      .where('digest', '=', content.digest)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
