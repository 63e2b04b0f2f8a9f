import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Connection } from '../connect.ts'
import type { Schema } from '../schema.ts'
import { FORM, seal } from './backup-file.ts'
import type { Header, Manifest, TableSum } from './backup-file.ts'
import { contentKeys, writeContents } from './contents.ts'
import type { BackupContents } from './contents.ts'
import { RowSum } from './row-sum.ts'
import { logEnds, rowLines, sequencesOf, settleSession, storedTables } from './stored-tables.ts'

/** Ahead of this many bytes the writer waits for the disk. */
const GZIP = { level: 4, highWaterMark: 1_000_000 }

/**
 * Writes everything the database holds to `out` as it stands at one moment, while others go on working: one read-only
 * transaction that sees a single state. On PGlite, which has one connection, others wait for its end. Then the contents of
 * evidence that the records speak of; what is lacking of them is in the manifest. Ends `out`;
 * throws what reading or writing throws, and then what was written is no backup.
 */
export async function writeBackup(
  { db }: Connection,
  out: Writable,
  at: Date,
  contents?: Pick<BackupContents, 'open'>,
): Promise<Manifest> {
  const zip = createGzip(GZIP)
  // Whatever happens to either end is told by `written`.
  zip.once('error', (error) => out.destroy(error))
  out.once('error', (error) => zip.destroy(error))
  const written = finished(zip.pipe(out))
  written.catch(() => undefined)
  const whole = createHash('sha256')
  const write = async (line: string) => {
    whole.update(line).update('\n')
    if (zip.destroyed) await written
    if (!zip.write(`${line}\n`)) await Promise.race([once(zip, 'drain'), written])
  }
  try {
    const { keys, ...tables } = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => writeTables(trx, write, at))
    // Nobody waits for the database meanwhile.
    const manifest: Manifest =
      contents === undefined ? tables : { ...tables, contents: await writeContents(keys, contents, write) }
    await write(JSON.stringify(manifest))
    zip.end(`${seal(whole.digest('hex'))}\n`)
    await written
    return manifest
  } catch (error) {
    zip.destroy()
    out.destroy()
    throw error
  }
}

async function writeTables(trx: Kysely<Schema>, write: (line: string) => Promise<void>, at: Date) {
  await settleSession(trx)
  await write(JSON.stringify(await headerOf(trx, at)))
  const tables: Record<string, TableSum> = {}
  for (const table of await storedTables(trx)) {
    await write(JSON.stringify({ table: table.name, columns: table.columns }))
    const sum = new RowSum()
    for await (const line of rowLines(trx, table)) {
      sum.add(line)
      await write(line)
    }
    tables[table.name] = sum.end()
  }
  return { tables, sequences: await sequencesOf(trx), logs: await logEnds(trx), keys: await contentKeys(trx) }
}

async function headerOf(trx: Kysely<Schema>, at: Date): Promise<Header> {
  const server = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(trx)
  const migrations = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(trx)
  return {
    'tenderlight-backup': FORM,
    at: at.toISOString(),
    database: server.rows[0]?.version ?? '',
    migrations: migrations.rows.map(({ name }) => name),
    jobs: await jobsVersion(trx),
  }
}

/** The version of the job queue's schema; null where there is none. */
export async function jobsVersion(db: Kysely<Schema>): Promise<number | null> {
  const there = await sql<{ there: boolean }>`select to_regclass('pgboss.version') is not null as there`.execute(db)
  if (there.rows[0]?.there !== true) return null
  const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(db)
  return rows[0]?.version ?? null
}
