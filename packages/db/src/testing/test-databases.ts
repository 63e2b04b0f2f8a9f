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
/** The name of a migrated database there, and the file of a migrated PGlite: copied, they spare a test the migrations. */
export const TEMPLATE_VARIABLE = 'TEST_TEMPLATE_DATABASE'
export const DUMP_VARIABLE = 'TEST_PGLITE_DUMP'

export interface OpenDatabase {
  readonly connection: Connection
  readonly dispose: () => Promise<void>
}

/** A migrated, otherwise empty PGlite in memory. */
export async function openPglite(): Promise<OpenDatabase> {
  const dump = process.env[DUMP_VARIABLE]
  const connection = await connectPglite(undefined, dump === undefined ? {} : { from: await openAsBlob(dump) })
  if (dump === undefined) await migrate(connection.db)
  return { connection, dispose: () => connection.close() }
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
  const connection = await connectPglite()
  return { connection, dispose: () => connection.close() }
}

/** A database without any table on a real PostgreSQL; `dispose` drops it, and stops the server if it was started for it. */
export function openEmptyPostgres(): Promise<OpenDatabase> {
  return openDatabase(undefined)
}

/** Makes on the server what `openPostgres` copies. Returns its name. */
export async function makeTemplateDatabase(server: string): Promise<string> {
  const name = newName()
  await onServer(server, `create database ${name}`)
  const connection = connectPostgres(databaseAt(server, name))
  try {
    await migrate(connection.db)
  } finally {
    await connection.close()
  }
  return name
}

/** Removes a database with whoever is connected to it. */
export function dropDatabase(server: string, name: string): Promise<void> {
  return onServer(server, `drop database ${name} with (force)`)
}

/** Writes into `file` what `openPglite` copies. */
export async function writeDump(file: string): Promise<void> {
  const connection = await connectPglite()
  try {
    await migrate(connection.db)
    if (connection.engine.kind !== 'pglite') throw new Error('not PGlite')
    const dump = await connection.engine.pglite.dumpDataDir('none')
    await writeFile(file, dump.stream())
  } finally {
    await connection.close()
  }
}

async function openDatabase(template: string | undefined): Promise<OpenDatabase> {
  const given = process.env[SERVER_VARIABLE]
  const server = given === undefined ? await startPostgres() : undefined
  const admin = given ?? server?.url ?? ''
  const name = newName()
  await onServer(admin, `create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  const connection = connectPostgres(databaseAt(admin, name))
  const dispose = async () => {
    await connection.close()
    await dropDatabase(admin, name)
    await server?.stop()
  }
  return { connection, dispose }
}

const newName = () => `tenderlight_${randomBytes(8).toString('hex')}`

function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
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
