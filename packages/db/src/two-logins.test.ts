import { PassThrough } from 'node:stream'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { admitServer } from './admit-server.ts'
import { writeBackup } from './backup/write-backup.ts'
import { checkServerRole, UnsafeServerRole } from './check-server-role.ts'
import { connectPostgres } from './connect.ts'
import type { Connection } from './connect.ts'
import { migrate } from './migrate.ts'
import { SERVER_ROLE } from './server-role.ts'
import { placeOf } from './testing/place.ts'
import { startPostgres } from './testing/postgres-server.ts'
import type { PostgresServer } from './testing/postgres-server.ts'
import { addPlace, rowsOf } from './testing/rows.ts'

/** A server of its own: roles are of the whole server, and one of them is spoilt here. */
let server: PostgresServer
let connection: Connection
const place = placeOf('甲区', '教育局')

const asAdministrator = async (...statements: readonly string[]) => {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
const urlOf = (login: string) => {
  const url = new URL(server.url)
  url.username = login
  url.password = 'x'
  url.pathname = '/tenderlight'
  return url.href
}

beforeAll(async () => {
  server = await startPostgres()
  await asAdministrator(
    `create role keeper login createrole password 'x'`,
    `create role app login password 'x'`,
    `create database tenderlight owner keeper`,
  )
  connection = connectPostgres(urlOf('app'), { ownerUrl: urlOf('keeper') })
  await migrate(connection.db)
  await admitServer(connection)
  await addPlace(connection.db, place)
}, 120_000)
afterAll(async () => {
  await connection.close()
  await server.stop()
})

test('an owner that is no superuser migrates and fills, and the server’s login is let in', async () => {
  await admitServer(connection)
  await checkServerRole(connection)
  const db = connection.within({ as: 'sweep', district: place.district })
  expect(await db.selectFrom('procurements').select('id').execute()).toEqual([{ id: place.project }])
})

test('the server’s login is nothing by itself, and cannot become the owner', async () => {
  const client = new pg.Client({ connectionString: urlOf('app') })
  await client.connect()
  try {
    await client.query('set role none')
    await client.query(
      `select set_config('tenderlight.maintenance', 'on', false), set_config('tenderlight.actor', 'owner', false)`,
    )
    // A member of the role has its rights; the policies hold for members, too.
    expect((await client.query('select id from procurements')).rows).toEqual([])
    await expect(client.query('set role keeper')).rejects.toThrow('permission denied')
    await expect(client.query('alter table procurements disable row level security')).rejects.toThrow('must be owner')
  } finally {
    await client.end()
  }
})

test('the owner sees nothing by accident: only where it says that it means to', async () => {
  const client = new pg.Client({ connectionString: urlOf('keeper') })
  await client.connect()
  try {
    expect((await client.query('select id from procurements')).rows).toEqual([])
    await client.query(`set tenderlight.maintenance = 'on'`)
    expect((await client.query('select id from procurements')).rows).toHaveLength(1)
  } finally {
    await client.end()
  }
})

test('a backup by the owner holds every row; by another login it is an error and no smaller backup', async () => {
  const { tables } = await writeBackup(connection, new PassThrough().resume(), new Date())
  const missing = rowsOf(place).filter(([table]) => (tables[`public.${table}`]?.rows ?? 0) === 0)
  expect(missing).toEqual([])
  const other = connectPostgres(urlOf('app'))
  await expect(writeBackup(other, new PassThrough().resume(), new Date())).rejects.toThrow('not the owner of')
  await other.close()
})

test('a server does not start with a role that could pass the policies by, or on a table without them', async () => {
  await asAdministrator(`alter role ${SERVER_ROLE} bypassrls`)
  await expect(checkServerRole(connection)).rejects.toThrow(UnsafeServerRole)
  await asAdministrator(`alter role ${SERVER_ROLE} nobypassrls`)
  await sql`create table forgotten (id integer)`.execute(connection.db)
  await expect(checkServerRole(connection)).rejects.toThrow('no row level security: forgotten')
  await sql`drop table forgotten`.execute(connection.db)
  await checkServerRole(connection)
})
