import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmptyPostgres } from '@tenderlight/db/testing/test-databases'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { demoAccounts } from './demo/seed.ts'
import { startServerProcess } from './testing/server-process.ts'

const SERVERS = 4

test(
  'four servers that start at once on one empty PostgreSQL make its schema and its demo once',
  { timeout: 600_000 },
  async () => {
    const { connection, dispose } = await openEmptyPostgres()
    const { db, engine } = connection
    if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
    const dataDir = mkdtempSync(join(tmpdir(), 'tenderlight-together-'))
    const env = { DATABASE_URL: engine.url, DATA_DIR: dataDir }
    const servers = Array.from({ length: SERVERS }, () => startServerProcess({ env }))
    try {
      const addresses = await Promise.all(servers.map(({ address }) => address))
      expect(new Set(addresses).size).toBe(SERVERS)
      for (const address of addresses) {
        expect((await fetch(`${address}/readyz`)).status).toBe(200)
      }
      const { rows } = await sql<{ districts: number; logins: number; ran: number; twice: number }>`
      select (select count(*) from districts) as districts, (select count(*) from logins) as logins,
        (select count(distinct name) from kysely_migration) - (select count(*) from kysely_migration) as ran,
        (select count(*) - count(distinct (name, key)) from pgboss.schedule) as twice`.execute(db)
      expect(rows[0]).toMatchObject({ districts: 1, logins: demoAccounts().length, ran: 0, twice: 0 })
      for (const { errors } of servers) expect(errors()).toEqual([])
    } finally {
      const codes = await Promise.all(servers.map(({ stop }) => stop()))
      await dispose()
      rmSync(dataDir, { recursive: true })
      expect(codes).toEqual(servers.map(() => 0))
    }
  },
)
