import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { connectPglite, connectPostgres } from '../connect.ts'
import type { Connection } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { startPostgres } from './postgres-server.ts'

/**
 * Runs `suite` twice, on PGlite in memory and on a real PostgreSQL, each time with a migrated, empty database of
 * its own that is gone afterwards. PostgreSQL is that of TEST_DATABASE_URL when set, else one started for the file.
 */
export function forEachDatabase(name: string, suite: (connection: () => Connection) => void): void {
  describe.each([
    { on: 'PGlite', open: openPglite },
    { on: 'PostgreSQL', open: openPostgres },
  ])(`${name} on $on`, ({ open }) => {
    let opened: OpenDatabase | undefined
    beforeAll(async () => {
      opened = await open()
      await migrate(opened.connection.db)
    }, 60_000)
    afterAll(() => opened?.dispose(), 30_000)
    suite(() => {
      if (opened === undefined) throw new Error('the database is open only while tests run')
      return opened.connection
    })
  })
}

interface OpenDatabase {
  readonly connection: Connection
  readonly dispose: () => Promise<void>
}

async function openPglite(): Promise<OpenDatabase> {
  const connection = await connectPglite()
  return { connection, dispose: () => connection.close() }
}

/** An empty database on a real PostgreSQL; `dispose` drops it, and stops the server if it was started for it. */
export async function openPostgres(): Promise<OpenDatabase> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given === undefined ? await startPostgres() : undefined
  const admin = given ?? server?.url ?? ''
  const name = `tenderlight_${randomBytes(8).toString('hex')}`
  await onServer(admin, `create database ${name}`)
  const url = new URL(admin)
  url.pathname = `/${name}`
  const connection = connectPostgres(url.href)
  const dispose = async () => {
    await connection.close()
    await onServer(admin, `drop database ${name} with (force)`)
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
