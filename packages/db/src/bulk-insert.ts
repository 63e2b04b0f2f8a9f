import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Columns to write, with their PostgreSQL types. */
export type ColumnTypes<Row> = { readonly [K in keyof Row & string]: string }

/** Rows a statement: large enough to be quick, small enough not to hold a second copy of a big ledger in one string. */
const CHUNK = 2_000

/**
 * `insert into TABLE (…) select … from jsonb_to_recordset($1)`: many rows with one parameter, on both engines.
 * Values are JSON: dates as text, instants as `Date`, jsonb columns as the value itself.
 */
export async function bulkInsert<Row extends object>(
  trx: Transaction<Schema>,
  table: keyof Schema,
  types: ColumnTypes<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(types)
  const names = sql.join(columns.map((column) => sql.id(column)))
  const typed = sql.join(Object.entries(types).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(String(type))}`))
  for (let start = 0; start < rows.length; start += CHUNK) {
    const json = JSON.stringify(rows.slice(start, start + CHUNK))
    await sql`insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_to_recordset(${json}::jsonb) as given (${typed})`.execute(trx)
  }
}
