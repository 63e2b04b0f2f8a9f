import { sql } from 'kysely'
import type { Connection } from './connect.ts'

/**
 * `vacuum analyze`, on PGlite only: it has no autovacuum, so dead rows would pile up and the planner would guess. On
 * PostgreSQL the server does it. Takes a fraction of a second for a district of some thousand projects.
 */
export async function tidy({ db, engine }: Connection): Promise<void> {
  if (engine.kind === 'pglite') await sql`vacuum analyze`.execute(db)
}
