import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { AttributeVersions } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type AttributeVersionRow = Selectable<AttributeVersions>

const TYPES: ColumnTypes<AttributeVersionRow> = {
  district_id: 'uuid',
  procurement_id: 'uuid',
  version: 'integer',
  changes: 'jsonb',
  recorded_at: 'timestamptz',
  recorded_by: 'uuid',
  import_id: 'uuid',
  reason: 'text',
}

/** Appends attribute changes; a version that exists violates the primary key. */
export function appendAttributeVersions(
  trx: Transaction<Schema>,
  versions: readonly AttributeVersionRow[],
): Promise<void> {
  return bulkInsert(trx, 'attribute_versions', TYPES, versions)
}

/** The number of the newest version of each procurement. */
export async function latestVersions(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<Map<string, number>> {
  if (procurementIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attribute_versions')
    .select(({ fn }) => ['procurement_id as id', fn.max('version').as('version')])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`procurement_id = any (${procurementIds}::uuid[])`)
    .groupBy('procurement_id')
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** The attribute changes of a procurement, oldest first. */
export function attributeVersionsOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<AttributeVersionRow[]> {
  return db
    .selectFrom('attribute_versions')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', procurementId)
    .orderBy('version')
    .execute()
}

/** A version with who recorded it, which of an import is whoever confirmed that. */
export type RecordedVersion = Pick<AttributeVersionRow, 'version' | 'changes' | 'recorded_at' | 'reason'> & {
  readonly recorder: string | null
}

/** The versions of a procurement that set or erased `field`, oldest first. */
export function versionsOfField(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  field: string,
): Promise<RecordedVersion[]> {
  return versionsOfFields(db, districtId, procurementId, [field])
}

/** The versions of a procurement that set or erased one of these fields, oldest first. */
export function versionsOfFields(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  fields: readonly string[],
): Promise<RecordedVersion[]> {
  return db
    .selectFrom('attribute_versions as a')
    .leftJoin('ledger_imports as i', (on) =>
      on.onRef('i.district_id', '=', 'a.district_id').onRef('i.id', '=', 'a.import_id'),
    )
    .select(['a.version', 'a.changes', 'a.recorded_at', 'a.reason'])
    .select((is) =>
      is.fn
        .coalesce(nameOf('a.district_id', 'a.recorded_by'), nameOf('i.district_id', 'i.confirmed_by'))
        .as('recorder'),
    )
    .where('a.district_id', '=', districtId)
    .where('a.procurement_id', '=', procurementId)
    .where(sql<boolean>`a.changes ?| ${fields}::text[]`)
    .orderBy('a.version')
    .execute()
}
