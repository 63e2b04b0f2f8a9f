import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { connectPglite, connectPostgres } from '../connect.ts'
import type { Connection } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { startPostgres } from './postgres-server.ts'

/** The PostgreSQL of the test run: its superuser on database `postgres`. */
export const SERVER_VARIABLE = 'TEST_DATABASE_URL'
/** The name of a migrated database there: copied, it spares a test the migrations. */
export const TEMPLATE_VARIABLE = 'TEST_TEMPLATE_DATABASE'
/** The files of a PGlite, migrated and without any table: copied, the latter spares a test the seconds in which one is made. */
export const DUMP_VARIABLE = 'TEST_PGLITE_DUMP'
export const EMPTY_DUMP_VARIABLE = 'TEST_PGLITE_EMPTY_DUMP'

export interface OpenDatabase {
  readonly connection: Connection
  readonly dispose: () => Promise<void>
}

/** A migrated, otherwise empty PGlite in memory. */
export async function openPglite(): Promise<OpenDatabase> {
  const connection = await connectMigrated()
  return { connection, dispose: () => connection.close() }
}

/** Makes `directory` the data directory of a migrated, otherwise empty PGlite. */
export async function prepareDirectory(directory: string): Promise<void> {
  const connection = await connectMigrated(directory)
  await connection.close()
}

/** Makes `directory` the data directory of a PGlite without any table. */
export async function prepareEmptyDirectory(directory: string): Promise<void> {
  const connection = await connectCopy(EMPTY_DUMP_VARIABLE, directory)
  await connection.close()
}

/** A migrated, otherwise empty database on a real PostgreSQL; `dispose` drops it. */
export async function openPostgres(): Promise<OpenDatabase> {
  const template = process.env[TEMPLATE_VARIABLE]
  const opened = await openDatabase(template)
  if (template === undefined) await migrate(opened.connection.db)
  return opened
}

/** A PGlite in memory without any table. */
export async function openEmptyPglite(): Promise<OpenDatabase> {
  const connection = await connectCopy(EMPTY_DUMP_VARIABLE)
  return { connection, dispose: () => connection.close() }
}

/** A database without any table on a real PostgreSQL; `dispose` drops it, and stops the server if it was started for it. */
export function openEmptyPostgres(): Promise<OpenDatabase> {
  return openDatabase(undefined)
}

/** Makes on the server what `openPostgres` copies. Returns its name. */
export async function makeTemplateDatabase(server: string): Promise<string> {
  const { name, url } = await createDatabase(server)
  const connection = connectPostgres(url)
  try {
    await migrate(connection.db)
  } finally {
    await connection.close()
  }
  return name
}

interface NewDatabase {
  readonly name: string
  readonly url: string
}

/** A new database on the server: a copy of `template`, to which nobody is connected, or empty. */
export async function createDatabase(server: string, template?: string): Promise<NewDatabase> {
  const name = `tenderlight_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { name, url: url.href }
}

/** Removes a database with whoever is connected to it. */
export function dropDatabase(server: string, name: string): Promise<void> {
  return onServer(server, `drop database ${name} with (force)`)
}

/** Writes into these files what PGlites are copied from. */
export async function writeDumps(empty: string, migrated: string): Promise<void> {
  const connection = await connectPglite()
  try {
    await writeDump(connection, empty)
    await migrate(connection.db)
    await writeDump(connection, migrated)
  } finally {
    await connection.close()
  }
}

async function writeDump({ engine }: Connection, file: string): Promise<void> {
  if (engine.kind !== 'pglite') throw new Error('not PGlite')
  const dump = await engine.pglite.dumpDataDir('none')
  await writeFile(file, dump.stream())
}

async function connectMigrated(directory?: string): Promise<Connection> {
  const connection = await connectCopy(DUMP_VARIABLE, directory)
  if (process.env[DUMP_VARIABLE] === undefined) await migrate(connection.db)
  return connection
}

/** A PGlite copied from the file that this variable names, or made anew where it names none. */
async function connectCopy(variable: string, directory?: string): Promise<Connection> {
  const dump = process.env[variable]
  return connectPglite(directory, dump === undefined ? {} : { from: await openAsBlob(dump) })
}

async function openDatabase(template: string | undefined): Promise<OpenDatabase> {
  const given = process.env[SERVER_VARIABLE]
  const server = given === undefined ? await startPostgres() : undefined
  const admin = given ?? server?.url ?? ''
  const { name, url } = await createDatabase(admin, template)
  const connection = connectPostgres(url)
  const dispose = async () => {
    await connection.close()
    await dropDatabase(admin, name)
    await server?.stop()
  }
  return { connection, dispose }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
