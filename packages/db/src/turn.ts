import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Takes the turn of that name until the transaction ends; whoever else wants it waits. Names of what is changed, so that
 * nothing has to be writable only to be locked. Of several, given in a fixed order, one after the other.
 */
export async function takeTurn(trx: Kysely<Schema>, ...names: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) as turns (name)`.execute(
    trx,
  )
}
