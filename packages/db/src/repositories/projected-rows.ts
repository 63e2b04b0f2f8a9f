import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Schema } from '../schema.ts'

/** What is judged of procurements and kept beside them, made anew with every change of one. */
type Projected = 'clocks' | 'standing_breaches'

const ofThese = (table: Projected, districtId: string, procurementIds: readonly string[]) =>
  sql`from ${sql.table(table)} where district_id = ${districtId} and procurement_id = any (${procurementIds}::uuid[])`

/** Replaces the rows of these procurements by `rows`. */
export async function replaceProjected<Row extends object>(
  trx: Transaction<Schema>,
  table: Projected,
  types: ColumnTypes<Row>,
  districtId: string,
  procurementIds: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (procurementIds.length > 0) await sql`delete ${ofThese(table, districtId, procurementIds)}`.execute(trx)
  await bulkInsert(trx, table, types, rows)
}

/** The rows of these procurements, in no particular order. */
export async function projectedOf<Row>(
  db: Kysely<Schema>,
  table: Projected,
  districtId: string,
  procurementIds: readonly string[],
): Promise<Row[]> {
  if (procurementIds.length === 0) return []
  const { rows } = await sql<Row>`select * ${ofThese(table, districtId, procurementIds)}`.execute(db)
  return rows
}
