import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Connection } from '../connect.ts'
import { migrate, MIGRATION_NAMES } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { inspectBackup, readBackup } from './backup-file.ts'
import type { Column, Header, Manifest, TableLine } from './backup-file.ts'
import { putContents, removeContents } from './contents.ts'
import type { BackupContents } from './contents.ts'
import { foreignKeys } from './foreign-keys.ts'
import { RowSum } from './row-sum.ts'
import { logEnds, rowLines, settleSession, storedTables, tableRef } from './stored-tables.ts'
import { jobsVersion } from './write-backup.ts'

/** Why a backup cannot go into this database. `what` is a word for the program's messages, `which` names what it is about. */
export class RestoreRefused extends Error {
  readonly what: 'not-empty' | 'newer-version' | 'differs'
  readonly which: readonly string[]
  constructor(what: RestoreRefused['what'], which: readonly string[]) {
    super(`restore refused: ${what}: ${which.join(', ')}`)
    this.name = 'RestoreRefused'
    this.what = what
    this.which = which
  }
}

export interface Restored {
  readonly header: Header
  readonly tables: number
  readonly rows: number
  /** Districts whose log ends where it ended. */
  readonly logs: number
  /** False: the queue's schema is of another version, so jobs were left out; a worker's start makes them anew. */
  readonly jobs: boolean
  /** Contents of evidence, each with the digest that it had. */
  readonly contents: number
  /** Contents that the backup lacks. */
  readonly lacking: readonly string[]
}

/**
 * Puts the backup in the file `path` into an empty database: checks the whole file first, makes the schema that it was
 * taken with, fills it in one transaction in which every table is read back and compared by number and digest of its
 * rows, and then brings it to this version's schema. Contents of evidence go ahead of it, into `contents`. `installJobs` makes the queue's tables. Throws `UnusableBackup`,
 * `RestoreRefused`; then the database holds no row of it.
 */
export async function restoreBackup(
  connection: Connection,
  path: string,
  installJobs: () => Promise<void>,
  contents?: BackupContents,
): Promise<Restored> {
  const { db } = connection
  const { header, manifest } = await inspectBackup(path)
  const unknown = header.migrations.filter((name) => !MIGRATION_NAMES.includes(name))
  if (unknown.length > 0) throw new RestoreRefused('newer-version', unknown)
  await refuseUnlessEmpty(db)
  const put =
    contents === undefined || manifest.contents === undefined
      ? []
      : await putContents(path, manifest.contents, contents)
  const restored = await restoreTables(connection, path, { header, manifest }, installJobs).catch(
    async (error: unknown) => {
      if (contents !== undefined) await removeContents(put, contents)
      throw error
    },
  )
  return { ...restored, contents: put.length, lacking: manifest.contents?.lacking ?? [] }
}

async function restoreTables(
  { db }: Connection,
  path: string,
  { header, manifest }: { readonly header: Header; readonly manifest: Manifest },
  installJobs: () => Promise<void>,
): Promise<Omit<Restored, 'contents' | 'lacking'>> {
  await migrate(db, header.migrations.at(-1))
  if (header.jobs !== null) await installJobs()
  const jobs = header.jobs !== null && (await jobsVersion(db)) === header.jobs
  const wanted = (table: string) => jobs || !table.startsWith('pgboss.')
  const logs = await db.transaction().execute(async (trx) => {
    await settleSession(trx)
    const keys = await foreignKeys(trx)
    await keys.drop()
    if (jobs)
      for (const table of ['schedule', 'queue']) await sql`delete from ${tableRef(`pgboss.${table}`)}`.execute(trx)
    await fill(trx, path, wanted)
    for (const [name, last] of Object.entries(manifest.sequences)) {
      await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(trx)
    }
    await keys.add()
    return compare(trx, manifest, wanted)
  })
  await migrate(db)
  const tables = Object.entries(manifest.tables).filter(([name]) => wanted(name))
  const rows = tables.reduce((sum, [, table]) => sum + table.rows, 0)
  return { header, tables: tables.length, rows, logs, jobs }
}

async function refuseUnlessEmpty(db: Kysely<Schema>): Promise<void> {
  const filled: string[] = []
  for (const { name } of await storedTables(db)) {
    if (name === 'pgboss.queue' || name === 'pgboss.schedule') continue
    const { rows } = await sql<{ some: boolean }>`select exists (select from ${tableRef(name)}) as some`.execute(db)
    if (rows[0]?.some === true) filled.push(name)
  }
  if (filled.length > 0) throw new RestoreRefused('not-empty', filled)
}

const BYTES_AT_ONCE = 4_000_000
const MOST_AT_ONCE = 5_000

async function fill(trx: Transaction<Schema>, path: string, wanted: (table: string) => boolean): Promise<void> {
  const stored = new Map((await storedTables(trx)).map((table) => [table.name, table]))
  let into: Target | undefined
  let waiting: string[] = []
  let bytes = 0
  const flush = async () => {
    if (into !== undefined && waiting.length > 0) await insert(trx, into, waiting)
    waiting = []
    bytes = 0
  }
  for await (const line of readBackup(path)) {
    if (line.kind === 'row') {
      if (into === undefined) continue
      waiting.push(line.text)
      bytes += line.text.length
      if (bytes > BYTES_AT_ONCE || waiting.length >= MOST_AT_ONCE) await flush()
    } else {
      await flush()
      into = line.kind === 'table' && wanted(line.table.table) ? targetOf(line.table, stored) : undefined
    }
  }
}

/** A table to fill, its columns in the order of the file's values. */
interface Target {
  readonly name: string
  readonly columns: readonly Column[]
}

/** Names and types are the database's own: what a file says is never made into a statement. */
function targetOf({ table, columns }: TableLine, stored: ReadonlyMap<string, Target>): Target {
  const types = new Map(stored.get(table)?.columns.map(({ name, type }) => [name, type]))
  return {
    name: table,
    columns: columns.map(({ name }) => {
      const type = types.get(name)
      if (type === undefined) throw new RestoreRefused('differs', [`${table}.${name}`])
      return { name, type }
    }),
  }
}

/** `insert into t (a, b) overriding system value select (r ->> 0)::uuid, (r ->> 1)::text from jsonb_array_elements($1) r` */
async function insert(trx: Transaction<Schema>, { name, columns }: Target, lines: readonly string[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.id(column.name)))
  const values = sql.join(columns.map(({ type }, at) => sql`(r ->> ${sql.lit(at)})::${sql.raw(type)}`))
  await sql`insert into ${tableRef(name)} (${names}) overriding system value
    select ${values} from jsonb_array_elements(${`[${lines.join(',')}]`}::jsonb) r`.execute(trx)
}

/** Reads every table back; throws `RestoreRefused` where number or digest of rows is another. Returns the logs compared. */
async function compare(
  trx: Transaction<Schema>,
  manifest: Manifest,
  wanted: (table: string) => boolean,
): Promise<number> {
  const differing: string[] = []
  const stored = new Map((await storedTables(trx)).map((table) => [table.name, table]))
  for (const [name, { rows, digest }] of Object.entries(manifest.tables)) {
    if (!wanted(name)) continue
    const sum = new RowSum()
    const table = stored.get(name)
    if (table !== undefined) for await (const line of rowLines(trx, table)) sum.add(line)
    const is = sum.end()
    if (is.rows !== rows || is.digest !== digest) differing.push(name)
  }
  const ends = await logEnds(trx)
  for (const [district, last] of Object.entries(manifest.logs)) {
    if (ends[district] !== last) differing.push(`log of ${district}`)
  }
  if (differing.length > 0) throw new RestoreRefused('differs', differing)
  return Object.keys(manifest.logs).length
}
