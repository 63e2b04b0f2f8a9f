import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FileImports, ImportCounts } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** Where uploaded files wait to be confirmed, by what they hold. */
type ImportTable = 'ledger_imports' | 'budget_imports'

type ImportRow = Selectable<FileImports>

/** Keeps what was read from an uploaded file until it is confirmed. */
export async function insertImport(
  db: Kysely<Schema>,
  table: ImportTable,
  row: Omit<ImportRow, 'status' | 'confirmed_by' | 'confirmed_at'>,
): Promise<void> {
  const json = { reading: JSON.stringify(row.reading), counts: JSON.stringify(row.counts) }
  await db
    .insertInto(table)
    .values({ ...row, ...json, status: 'previewed', confirmed_by: null, confirmed_at: null })
    .execute()
}

/** Locks an import for the transaction; undefined when the district has no such import. */
export function lockImport(
  trx: Transaction<Schema>,
  table: ImportTable,
  districtId: string,
  id: string,
): Promise<ImportRow | undefined> {
  return trx
    .selectFrom(table)
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Marks an import confirmed, with what it did. */
export async function confirmImport(
  trx: Transaction<Schema>,
  table: ImportTable,
  districtId: string,
  id: string,
  by: { personId: string; at: Date; counts: ImportCounts },
): Promise<void> {
  await trx
    .updateTable(table)
    .set({ status: 'confirmed', confirmed_by: by.personId, confirmed_at: by.at, counts: JSON.stringify(by.counts) })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** When `organisationId` last confirmed a file of this digest; undefined when it never did. */
export async function confirmedBefore(
  db: Kysely<Schema>,
  table: ImportTable,
  districtId: string,
  organisationId: string,
  digest: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom(table)
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
export async function deleteOldPreviews(db: Kysely<Schema>, table: ImportTable, before: Date): Promise<void> {
  await db.deleteFrom(table).where('status', '=', 'previewed').where('uploaded_at', '<', before).execute()
}

interface Listing {
  readonly districtId: string
  readonly organisationIds: readonly string[] | undefined
  /** Only what was confirmed. */
  readonly confirmed: boolean
  readonly limit: number
}

/** An import without what it read. */
export interface ListedImport {
  readonly id: string
  readonly filename: string
  readonly digest: string
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  /** Null while it waits. */
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  readonly counts: ImportCounts
}

/** The newest imports of these organisations (of all, when none are given), by the time of the upload. */
export function listImports(db: Kysely<Schema>, table: ImportTable, of: Listing): Promise<ListedImport[]> {
  const { districtId, organisationIds, confirmed, limit } = of
  return db
    .selectFrom(`${table} as i`)
    .select(['i.id', 'i.filename', 'i.digest', 'i.counts'])
    .select(['i.uploaded_at as uploadedAt', 'i.confirmed_at as confirmedAt'])
    .select(nameOf('i.district_id', 'i.uploaded_by').as('uploadedBy'))
    .select(nameOf('i.district_id', 'i.confirmed_by').as('confirmedBy'))
    .where('i.district_id', '=', districtId)
    .$if(confirmed, (query) => query.where('i.status', '=', 'confirmed'))
    .$if(organisationIds !== undefined, (query) =>
      query.where(sql<boolean>`i.organisation_id = any (${organisationIds}::uuid[])`),
    )
    .orderBy('i.uploaded_at', 'desc')
    .limit(limit)
    .execute()
}
