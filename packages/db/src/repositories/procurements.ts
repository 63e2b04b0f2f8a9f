import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Procurements, StoredRecord } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'

type Row = Selectable<Procurements>
/** What the projection sets: it follows from the record and is written with it. */
export type ProjectionColumns = Pick<
  Row,
  | 'stage'
  | 'law_base'
  | 'law_yellow_from'
  | 'law_red_from'
  | 'commitment_base'
  | 'commitment_yellow_from'
  | 'commitment_red_from'
  | 'next_due'
  | 'next_rule'
  | 'projected_with'
>
export type NewProcurement = Pick<
  Row,
  'district_id' | 'id' | 'organisation_id' | 'number' | 'held_by' | 'record' | 'created_at' | 'updated_at'
> &
  ProjectionColumns

const PROJECTION_TYPES: ColumnTypes<ProjectionColumns> = {
  stage: 'text',
  law_base: 'text',
  law_yellow_from: 'date',
  law_red_from: 'date',
  commitment_base: 'text',
  commitment_yellow_from: 'date',
  commitment_red_from: 'date',
  next_due: 'date',
  next_rule: 'text',
  projected_with: 'text',
}

const TYPES: ColumnTypes<NewProcurement> = {
  district_id: 'uuid',
  id: 'uuid',
  organisation_id: 'uuid',
  number: 'text',
  held_by: 'text',
  record: 'jsonb',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  ...PROJECTION_TYPES,
}

/** Adds procurements with their projection. */
export function insertProcurements(trx: Transaction<Schema>, rows: readonly NewProcurement[]): Promise<void> {
  return bulkInsert(trx, 'procurements', TYPES, rows)
}

/** A procurement as it stands: the record, and where it belongs. */
export interface StoredProcurement {
  readonly id: string
  readonly organisationId: string
  readonly number: string
  readonly heldBy: Procurement['heldBy']
  readonly record: StoredRecord
}

const STORED = ['id', 'organisation_id as organisationId', 'number', 'held_by as heldBy', 'record'] as const

/** Locks the row for the transaction and returns it; undefined when the district has no such procurement. */
export function lockProcurement(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
): Promise<StoredProcurement | undefined> {
  return trx
    .selectFrom('procurements')
    .select(STORED)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The procurement with this key; undefined when the district has none. */
export function findProcurement(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<StoredProcurement | undefined> {
  return db
    .selectFrom('procurements')
    .select(STORED)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The procurements with these keys, in the order of their keys; locked when `lock` is set (then `db` is a transaction). */
export function findProcurements(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
  lock = false,
): Promise<StoredProcurement[]> {
  return db
    .selectFrom('procurements')
    .select(STORED)
    .where('district_id', '=', districtId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute()
}

/**
 * The procurements of these numbers (项目编号) in these organisations, locked when `lock` is set (then `db` is a
 * transaction). Numbers are unique within an organisation.
 */
export async function findByNumbers(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
  numbers: readonly string[],
  lock = false,
): Promise<StoredProcurement[]> {
  if (organisationIds.length === 0 || numbers.length === 0) return []
  return db
    .selectFrom('procurements')
    .select(STORED)
    .where('district_id', '=', districtId)
    .where('organisation_id', 'in', organisationIds)
    .where(sql<boolean>`number = any (${numbers}::text[])`)
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute()
}

/** The record's new state with its projection. */
export type ChangedProcurement = Pick<Row, 'id' | 'record' | 'updated_at'> & ProjectionColumns

/**
 * `update procurements set record = …, stage = … from jsonb_to_recordset($1)`: writes the new states of many
 * procurements that the transaction holds.
 */
export async function updateProcurements(
  trx: Transaction<Schema>,
  districtId: string,
  rows: readonly ChangedProcurement[],
): Promise<void> {
  const types = { id: 'uuid', record: 'jsonb', updated_at: 'timestamptz', ...PROJECTION_TYPES }
  const columns = Object.keys(types).filter((column) => column !== 'id')
  const typed = sql.join(Object.entries(types).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(type)}`))
  const set = sql.join(columns.map((column) => sql`${sql.id(column)} = given.${sql.id(column)}`))
  for (let start = 0; start < rows.length; start += 2_000) {
    const json = JSON.stringify(rows.slice(start, start + 2_000))
    await sql`update procurements set ${set} from jsonb_to_recordset(${json}::jsonb) as given (${typed})
      where procurements.district_id = ${districtId} and procurements.id = given.id`.execute(trx)
  }
}

/** Procurements of a district by key, `limit` behind `after`. */
export function walkProcurements(
  db: Kysely<Schema>,
  districtId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredProcurement[]> {
  return db
    .selectFrom('procurements')
    .select(STORED)
    .where('district_id', '=', districtId)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Procurements whose projection was made with another rulebook or calendar than `projectedWith`, locked, oldest key first. */
export function lockStale(
  trx: Transaction<Schema>,
  districtId: string,
  projectedWith: string,
  limit: number,
): Promise<(StoredProcurement & { updatedAt: Date })[]> {
  return trx
    .selectFrom('procurements')
    .select([...STORED, 'updated_at as updatedAt'])
    .where('district_id', '=', districtId)
    .where('projected_with', '!=', projectedWith)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()
}
