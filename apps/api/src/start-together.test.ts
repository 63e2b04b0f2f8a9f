import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPostgres } from '@tenderlight/db/testing/for-each-database'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { demoAccounts } from './demo/seed.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const SERVERS = 4

/** The server as `npm start` runs it, on a free port. */
function launch(databaseUrl: string, dataDir: string) {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /Tenderlight {2}(http:\S+)/u.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}: ${said}`)))
  })
  return { child, address, said: () => said }
}

test(
  'four servers that start at once on one empty PostgreSQL make its schema and its demo once',
  { timeout: 600_000 },
  async () => {
    const { connection, dispose } = await openPostgres()
    const { db, engine } = connection
    if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
    const dataDir = mkdtempSync(join(tmpdir(), 'tenderlight-together-'))
    const servers = Array.from({ length: SERVERS }, () => launch(engine.url, dataDir))
    try {
      const addresses = await Promise.all(servers.map(({ address }) => address))
      expect(new Set(addresses).size).toBe(SERVERS)
      for (const address of addresses) {
        expect((await fetch(`${address}/readyz`)).status).toBe(200)
      }
      const { rows } = await sql<{ districts: number; logins: number; ran: number; twice: number }>`
      select (select count(*) from districts) as districts, (select count(*) from logins) as logins,
        (select count(distinct name) from kysely_migration) - (select count(*) from kysely_migration) as ran,
        (select count(*) - count(distinct name) from pgboss.schedule) as twice`.execute(db)
      expect(rows[0]).toMatchObject({ districts: 1, logins: demoAccounts().length, ran: 0, twice: 0 })
      for (const { said } of servers) expect(said()).not.toMatch(/"level":"(error|fatal)"/u)
    } finally {
      const ended = servers.map(async ({ child }): Promise<unknown> => {
        if (child.exitCode !== null) return child.exitCode
        const [code]: unknown[] = await once(child, 'exit')
        return code
      })
      for (const { child } of servers) child.kill('SIGTERM')
      const codes = await Promise.all(ended)
      await dispose()
      rmSync(dataDir, { recursive: true })
      expect(codes).toEqual(servers.map(() => 0))
    }
  },
)
