import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Runs each statement of `statements` in turn: PGlite takes one statement a query. */
export async function runStatements(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
