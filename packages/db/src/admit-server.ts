import { sql } from 'kysely'
import type { Connection } from './connect.ts'
import { SERVER_ROLE } from './server-role.ts'

/**
 * Lets the server's login become the server's role, where the owner has a login of its own and the database's administrator
 * has not done so already. Throws what PostgreSQL says where the owner may not.
 */
export async function admitServer({ db, engine }: Connection): Promise<void> {
  if (engine.kind === 'pglite' || engine.serverUrl === engine.url) return
  const login = decodeURIComponent(new URL(engine.serverUrl).username)
  const { rows } = await sql<{ member: boolean }>`select pg_has_role(rolname, ${SERVER_ROLE}, 'member') as member
    from pg_roles where rolname = ${login}`.execute(db)
  if (rows[0]?.member === false) await sql`grant ${sql.id(SERVER_ROLE)} to ${sql.id(login)}`.execute(db)
}
