import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { ImportCounts, LedgerImports } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type LedgerImportRow = Selectable<LedgerImports>

/** Keeps what was read from an uploaded ledger until it is confirmed. */
export async function insertImport(
  db: Kysely<Schema>,
  row: Omit<LedgerImportRow, 'status' | 'confirmed_by' | 'confirmed_at'>,
): Promise<void> {
  await db
    .insertInto('ledger_imports')
    .values({
      ...row,
      reading: JSON.stringify(row.reading),
      counts: JSON.stringify(row.counts),
      status: 'previewed',
      confirmed_by: null,
      confirmed_at: null,
    })
    .execute()
}

/** Locks an import for the transaction; undefined when the district has no such import. */
export function lockImport(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
): Promise<LedgerImportRow | undefined> {
  return trx
    .selectFrom('ledger_imports')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Marks an import confirmed, with what it did. */
export async function confirmImport(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  by: { personId: string; at: Date; counts: ImportCounts },
): Promise<void> {
  await trx
    .updateTable('ledger_imports')
    .set({
      status: 'confirmed',
      confirmed_by: by.personId,
      confirmed_at: by.at,
      counts: JSON.stringify(by.counts),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** When `organisationId` last confirmed a file of this digest; undefined when it never did. */
export async function confirmedBefore(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
  digest: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('ledger_imports')
    .select('confirmed_at')
    .where('district_id', '=', districtId)
    .where('digest', '=', digest)
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'confirmed')
    .orderBy('confirmed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.confirmed_at ?? undefined
}

/** Forgets previews that nobody confirmed since `before`; what was confirmed stays. */
export async function deleteOldPreviews(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('ledger_imports').where('status', '=', 'previewed').where('uploaded_at', '<', before).execute()
}

/** The newest imports of these organisations (of all, when none are given), without what they read. */
export function listImports(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[] | undefined,
  limit: number,
): Promise<
  {
    id: string
    filename: string
    uploadedAt: Date
    uploadedBy: string | null
    confirmedAt: Date | null
    counts: ImportCounts
  }[]
> {
  return db
    .selectFrom('ledger_imports as i')
    .select(['i.id', 'i.filename', 'i.uploaded_at as uploadedAt', 'i.confirmed_at as confirmedAt', 'i.counts'])
    .select(nameOf('i.district_id', 'i.uploaded_by').as('uploadedBy'))
    .where('i.district_id', '=', districtId)
    .$if(organisationIds !== undefined, (query) =>
      query.where(sql<boolean>`i.organisation_id = any (${organisationIds}::uuid[])`),
    )
    .orderBy('i.uploaded_at', 'desc')
    .limit(limit)
    .execute()
}
