import pg from 'pg'
import { SERVER_ROLE } from './server-role.ts'

export interface PoolOptions {
  /** `server`: every connection takes the server's role. `owner`: every connection sees what it owns, whatever policies say. */
  readonly as: 'server' | 'owner'
  readonly max: number
  readonly name?: string
  readonly types?: pg.CustomTypesConfig
}

/** Longer than anything the product asks for; a statement or transaction that hangs does not hold its locks for ever. */
const PATIENCE_MS = 120_000

const FIRST = {
  server: `set role ${SERVER_ROLE}`,
  owner: `set tenderlight.maintenance = 'on'; set tenderlight.actor = 'owner'`,
} as const

/** Connections of PostgreSQL at `url`. */
export function openPool(url: string, { as, max, name = 'tenderlight', types }: PoolOptions): pg.Pool {
  // The pool waits for what comes back, though its types do not say so: nobody is given a connection before.
  const first = (client: pg.ClientBase): unknown => client.query(FIRST[as])
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    // Whoever gets no connection within that is told so instead of waiting on.
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: PATIENCE_MS,
    idle_in_transaction_session_timeout: PATIENCE_MS,
    onConnect: first,
    ...(types === undefined ? {} : { types }),
  })
  // A broken idle connection is dropped by the pool; the next query opens another or reports its own error.
  pool.on('error', () => undefined)
  // One that breaks while it is in use fails its query; that it broke is also an event of its own, which would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
