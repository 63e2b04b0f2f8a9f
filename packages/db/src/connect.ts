import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lockDirectory } from './directory-lock.ts'
import { keepWasmCode } from './keep-wasm-code.ts'
import { openPool } from './pool.ts'
import type { Schema } from './schema.ts'
import { settingsOf, settingStatement } from './scope.ts'
import type { Scope } from './scope.ts'
import { scopedDialect, Turn } from './scoped-driver.ts'
import type { Shared } from './scoped-driver.ts'
import { SERVER_ROLE } from './server-role.ts'
import { watchForPanic } from './watch-for-panic.ts'

export type Db = Kysely<Schema>

/** The database as other libraries (the job queue) need it. */
export type Engine =
  | {
      readonly kind: 'pglite'
      readonly pglite: PGlite
      /** Where it keeps its data; undefined: in memory. */
      readonly directory: string | undefined
      /** Resolves, with the error, when it has stopped for good: after a panic it answers nothing any more. */
      readonly stopped: Promise<Error>
    }
  | {
      readonly kind: 'postgresql'
      /** Connections of the owner. */
      readonly pool: pg.Pool
      /** The owner's login. */
      readonly url: string
      readonly serverUrl: string
    }

/** An open database. */
export interface Connection {
  /**
   * As the owner of the tables, who sees everything: for migrations, backup and restore, commands and tests. Nothing that
   * answers a request uses it.
   */
  readonly db: Db
  /** As the server's role, for `scope`: every transaction starts with its settings, and sees and changes nothing beyond. */
  readonly within: (scope: Scope) => Db
  readonly engine: Engine
  /** Closes the owner's connections, where there are any: a server that has started needs them no more. */
  retireOwner(): Promise<void>
  close(): Promise<void>
}

export interface PostgresOptions {
  /** The login that owns the tables; default: the server's. */
  readonly ownerUrl?: string | undefined
  /** Of the owner, and of the server; default 20. */
  readonly maxConnections?: number
}

/** Opens PostgreSQL, for the server at `url`. Dates come as text, bigint as numbers: no amount of fen leaves the safe integers. */
export function connectPostgres(url: string, options: PostgresOptions = {}): Connection {
  const { ownerUrl = url, maxConnections: max = 20 } = options
  const pool = openPool(ownerUrl, { as: 'owner', max, types: parsers() })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const dialect = new PostgresDialect({ pool: openPool(url, { as: 'server', max, types: parsers() }) })
  const driver = dialect.createDriver()
  const shared: Shared = { dialect, driver, ready: driver.init() }
  let retired: Promise<void> | undefined
  const retireOwner = () =>
    (retired ??= db.destroy().then(async () => {
      if (!pool.ending) await pool.end()
    }))
  return {
    db,
    within: (scope) => handle(shared, settingsOf(scope), true),
    engine: { kind: 'postgresql', pool, url: ownerUrl, serverUrl: url },
    retireOwner,
    close: async () => {
      await retireOwner()
      await driver.destroy()
    },
  }
}

export interface PgliteOptions {
  /** A dump of a data directory to begin with, where there is none yet. */
  readonly from?: Blob
}

/**
 * Opens PGlite, in `dataDir` (locked for this process; throws `DirectoryInUse`) or, without one, in memory.
 * There is one connection: inside an open transaction use that transaction, a query beside it waits for its end.
 */
export async function connectPglite(dataDir?: string, { from }: PgliteOptions = {}): Promise<Connection> {
  keepWasmCode()
  const unlock = dataDir === undefined ? () => undefined : lockDirectory(dataDir)
  try {
    const pglite = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir: databaseDirectory(dataDir) }),
      ...(from === undefined ? {} : { loadDataDir: from }),
      parsers: {
        [pgliteTypes.DATE]: (text) => text,
        [pgliteTypes.INT8]: Number,
      },
    })
    const { watched, stopped } = watchForPanic(pglite)
    const dialect = new PGliteDialect({ pglite: watched })
    const driver = dialect.createDriver()
    const shared: Shared = { dialect, driver, ready: driver.init(), turn: new Turn() }
    const close = async () => {
      if (!pglite.closed) await pglite.close()
      unlock()
    }
    return {
      db: handle(shared, AS_OWNER, false),
      within: (scope) => handle(shared, new Map([['role', SERVER_ROLE], ...settingsOf(scope)]), false),
      engine: { kind: 'pglite', pglite: watched, directory: dataDir, stopped },
      retireOwner: () => Promise.resolve(),
      close,
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Of the one login that PGlite has. */
const AS_OWNER: ReadonlyMap<string, string> = new Map([
  ['role', 'none'],
  ['tenderlight.actor', 'owner'],
])

function handle(shared: Shared, settings: ReadonlyMap<string, string>, together: boolean): Db {
  return new Kysely<Schema>({ dialect: scopedDialect(shared, { statement: settingStatement(settings), together }) })
}

export interface Where {
  /** The server's login; without one the database is PGlite in `dataDir`. */
  readonly databaseUrl?: string | undefined
  /** The owner's login; default: the server's. */
  readonly ownerUrl?: string | undefined
  readonly dataDir: string
}

/** PostgreSQL when a URL is given, else PGlite in `dataDir`. */
export function connect({ databaseUrl, ownerUrl, dataDir }: Where): Promise<Connection> {
  return databaseUrl === undefined
    ? connectPglite(dataDir)
    : Promise.resolve(connectPostgres(databaseUrl, { ownerUrl }))
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
