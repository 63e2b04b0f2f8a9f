import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { IntentionDrafts } from '../schema/drafts.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type DraftRow = Selectable<IntentionDrafts>

/** A draft with who last changed it. */
export type ListedDraft = DraftRow & { readonly updater: string }

const TYPES: ColumnTypes<DraftRow> = {
  district_id: 'uuid',
  id: 'uuid',
  organisation_id: 'uuid',
  version: 'integer',
  form: 'jsonb',
  read_from: 'jsonb',
  origin: 'jsonb',
  created_at: 'timestamptz',
  created_by: 'uuid',
  updated_at: 'timestamptz',
  updated_by: 'uuid',
}

/** Keeps new drafts. */
export function insertDrafts(trx: Transaction<Schema>, rows: readonly DraftRow[]): Promise<void> {
  return bulkInsert(trx, 'intention_drafts', TYPES, rows)
}

/** The drafts of these organisations, the newest first. */
export function listDrafts(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
  limit: number,
): Promise<ListedDraft[]> {
  return drafts(db, districtId)
    .where(sql<boolean>`d.organisation_id = any (${organisationIds}::uuid[])`)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .execute()
}

/** One draft, its row locked when `lock` is set (then `db` is a transaction); undefined when the district has none. */
export function findDraft(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
  lock = false,
): Promise<ListedDraft | undefined> {
  return drafts(db, districtId)
    .where('d.id', '=', id)
    .$if(lock, (query) => query.forUpdate('d'))
    .executeTakeFirst()
}

function drafts(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('intention_drafts as d')
    .selectAll('d')
    .select(nameOf('d.district_id', 'd.updated_by').$castTo<string>().as('updater'))
    .where('d.district_id', '=', districtId)
}

/** Changes a draft that the transaction holds locked. */
export async function changeDraft(
  trx: Transaction<Schema>,
  { district_id, id, version, form, read_from, updated_at, updated_by }: Omit<DraftRow, 'organisation_id' | 'origin'>,
): Promise<void> {
  await trx
    .updateTable('intention_drafts')
    .set({
      version,
      form: JSON.stringify(form),
      read_from: JSON.stringify(read_from),
      updated_at,
      updated_by,
    })
    .where('district_id', '=', district_id)
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away. */
export async function deleteDraft(trx: Transaction<Schema>, districtId: string, id: string): Promise<void> {
  await trx.deleteFrom('intention_drafts').where('district_id', '=', districtId).where('id', '=', id).execute()
}
