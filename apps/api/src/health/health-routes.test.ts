import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { openPostgres } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { newLifecycle } from './lifecycle.ts'

const ready = async ({ address }: TestApi) => {
  const response = await fetch(`${address}/readyz`)
  const { reasons } = (await response.json()) as { reasons?: string[] }
  return { status: response.status, again: response.headers.get('retry-after'), reasons }
}
const no = (...reasons: string[]) => ({ status: 503, again: '5', reasons })
const yes = { status: 200, again: null, reasons: undefined }

forEachDatabase('readiness', (connection) => {
  const lifecycle = newLifecycle()
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'), { lifecycle })
  })
  afterAll(() => api.close())

  test('a server is ready when database, schema and worker are, and says what is missing', async () => {
    expect(await ready(api)).toEqual(no('worker'))
    lifecycle.worker = 'running'
    expect(await ready(api)).toEqual(yes)

    const last = await sql<{ name: string; timestamp: string }>`
      delete from kysely_migration where name = (select max(name) from kysely_migration) returning *`.execute(
      api.deps.db,
    )
    expect(await ready(api)).toEqual(no('migrations'))
    for (const { name, timestamp } of last.rows) {
      await sql`insert into kysely_migration values (${name}, ${timestamp})`.execute(api.deps.db)
    }
    expect(await ready(api)).toEqual(yes)

    lifecycle.stopping = true
    expect(await ready(api)).toEqual(no('stopping'))
    expect((await fetch(`${api.address}/healthz`)).status).toBe(200)
    lifecycle.worker = 'stopped'
    expect(await ready(api)).toEqual(no('stopping', 'worker'))
  })
})

test('without its database the process is alive and not ready', async () => {
  const { connection, dispose } = await openPostgres()
  const lifecycle = { ...newLifecycle(), worker: 'running' as const }
  const api = await startTestApi(connection, civilDate('2026-03-02'), { lifecycle })
  try {
    expect(await ready(api)).toEqual(yes)
    await dispose()
    expect(await ready(api)).toEqual(no('database'))
    expect((await fetch(`${api.address}/healthz`)).status).toBe(200)
  } finally {
    await api.close()
  }
})
