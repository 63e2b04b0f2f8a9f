import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lockDirectory } from './directory-lock.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

/** An open database. `engine` gives other libraries (the job queue) the same database. */
export interface Connection {
  readonly db: Db
  readonly engine:
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
    | { readonly kind: 'postgresql'; readonly pool: pg.Pool; readonly url: string }
  close(): Promise<void>
}

/**
 * Opens PostgreSQL at `url`. Dates come as text, bigint as numbers: no amount of fen leaves the safe integers.
 * `maxConnections` defaults to 20.
 */
export function connectPostgres(url: string, maxConnections = 20): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    types: parsers(),
    application_name: 'tenderlight',
    // Whoever gets no connection within that is told so instead of waiting on.
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    // Longer than anything the product asks for; a statement or transaction that hangs does not hold its locks for ever.
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 120_000,
  })
  // A broken idle connection is dropped by the pool; the next query opens another or reports its own error.
  pool.on('error', () => undefined)
  // One that breaks while it is in use fails its query; that it broke is also an event of its own, which would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: { kind: 'postgresql', pool, url }, close: () => db.destroy() }
}

/**
 * Opens PGlite, in `dataDir` (locked for this process; throws `DirectoryInUse`) or, without one, in memory.
 * There is one connection: inside an open transaction use that transaction, a query beside it waits for its end.
 */
export async function connectPglite(dataDir?: string): Promise<Connection> {
  const unlock = dataDir === undefined ? () => undefined : lockDirectory(dataDir)
  try {
    const pglite = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir: databaseDirectory(dataDir) }),
      parsers: {
        [pgliteTypes.DATE]: (text) => text,
        [pgliteTypes.INT8]: Number,
      },
    })
    const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
    const close = async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
      unlock()
    }
    return { db, engine: { kind: 'pglite', pglite }, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/** PostgreSQL when a URL is given, else PGlite in `dataDir`. */
export function connect(options: { databaseUrl?: string | undefined; dataDir: string }): Promise<Connection> {
  return options.databaseUrl === undefined
    ? connectPglite(options.dataDir)
    : Promise.resolve(connectPostgres(options.databaseUrl))
}

function databaseDirectory(dataDir: string): string {
  const directory = join(dataDir, 'pglite')
  mkdirSync(directory, { recursive: true })
  return directory
}

/** A pool's own parsers: those of other pools in the process stay as they are. */
function parsers(): pg.CustomTypesConfig {
  const overrides = new pg.TypeOverrides()
  overrides.setTypeParser(pg.types.builtins.DATE, (text) => text)
  overrides.setTypeParser(pg.types.builtins.INT8, Number)
  return overrides
}
