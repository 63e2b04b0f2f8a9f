import type { Connection } from './connect.ts'
import { beOwner, beServer } from './pglite-role.ts'

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
