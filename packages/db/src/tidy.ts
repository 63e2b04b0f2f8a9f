import { sql } from 'kysely'
import type { Connection } from './connect.ts'
import { beOwner, beServer } from './pglite-role.ts'

/**
 * Whether the planner knows nothing of some table yet: after the first start, a restored backup, or an upgrade that made
 * one. Never on PostgreSQL, whose server finds out by itself.
 */
export async function isUntidy({ db, engine }: Pick<Connection, 'db' | 'engine'>): Promise<boolean> {
  if (engine.kind !== 'pglite') return false
  const { rows } = await sql`select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    and reltuples < 0 limit 1`.execute(db)
  return rows.length > 0
}

/**
 * `vacuum analyze`, on PGlite only: it has no autovacuum, so dead rows would pile up and the planner would guess. On
 * PostgreSQL the server does it. Takes a fraction of a second for a district of some thousand projects.
 */
export async function tidy({ engine }: Pick<Connection, 'engine'>): Promise<void> {
  if (engine.kind !== 'pglite') return
  const { pglite } = engine
  // Not within a transaction, and only of what one owns.
  await beOwner(pglite)
  try {
    await pglite.exec('vacuum analyze')
  } finally {
    await beServer(pglite)
  }
}
