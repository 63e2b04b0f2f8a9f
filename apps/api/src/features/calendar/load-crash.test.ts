import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { connectPglite } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { openPostgres } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { describe, test } from 'vitest'
import { makeDeps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { seedDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-11-30')
const NOW = `${TODAY}T09:00:00+08:00`
/** More than two batches. */
const PROCUREMENTS = 1_200
const SCRIPT = fileURLToPath(new URL('testing/load-process.ts', import.meta.url))
const NOTICE = readFileSync(new URL('../../../../../docs/examples/holiday-notice-2027.json', import.meta.url), 'utf8')
/** When each process is killed, in milliseconds after it opened the database. */
const KILLS = [30, 150, 300, 450, 600]

/** A database that outlives the processes that use it. */
interface Lasting {
  readonly address: string
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  dispose(): Promise<void>
}

async function openDirectory(): Promise<Lasting> {
  const directory = mkdtempSync(join(tmpdir(), 'tenderlight-load-'))
  return {
    address: directory,
    async use(work) {
      const connection = await connectPglite(directory)
      return work(connection).finally(() => connection.close())
    },
    dispose: async () => rmSync(directory, { recursive: true, force: true }),
  }
}

async function openServer(): Promise<Lasting> {
  const { connection, dispose } = await openPostgres()
  const { engine } = connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  return { address: engine.url, use: (work) => work(connection), dispose }
}

async function run(address: string, killAfter: number | undefined, ...text: string[]): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, address, NOW, ...text], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  if (killAfter !== undefined) {
    await once(child.stdout, 'data')
    await wait(killAfter)
    child.kill('SIGKILL')
  }
  child.stdout.resume()
  await ended
}

describe.each([
  { on: 'PGlite in a directory', open: openDirectory },
  { on: 'PostgreSQL', open: openServer },
])('a load that is killed again and again on $on', ({ open }) => {
  test(
    'is finished by later looks: every clock moved once, every unit told once',
    { timeout: 180_000 },
    async ({ expect }) => {
      const database = await open()
      await database.use(async (connection) => {
        await migrate(connection.db)
        const deps = makeDeps({ connection, now: () => new Date(NOW) })
        const { districtId, education } = await seedDistrict(deps)
        const context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
        const awardNoticeOn = civilDate('2026-12-28')
        const dates = {
          evaluationEndedOn: awardNoticeOn,
          evaluationReportOn: awardNoticeOn,
          resultDeterminedOn: awardNoticeOn,
        }
        const creations = Array.from({ length: PROCUREMENTS }, (_, at) => ({
          organisationId: education.id,
          procurement: aProcurement({ ...NOTHING_AFTER_AWARD, ...dates, awardNoticeOn, id: `P-${at}` }),
        }))
        const recording = { at: new Date(NOW), by: null }
        await connection.db
          .transaction()
          .execute((trx) => createRecords(trx, { districtId, context }, recording, creations))
      })

      for (const killAfter of KILLS) await run(database.address, killAfter, NOTICE)
      // As a server does when it starts.
      await run(database.address, undefined)

      const found = await database.use(async ({ db }) => {
        const { rows } = await sql<
          Record<'notices' | 'stale' | 'signings' | 'procurements' | 'changes' | 'untold' | 'told' | 'units', number>
        >`
        select (select count(*) from calendar_notices) as notices,
          (select count(*) from clocks where calendar_version = 'cn-2026.1') as stale,
          (select count(*) from calendar_changes where rule = 'jiujiang.gp.contract.sign') as signings,
          (select count(distinct procurement_id) from calendar_changes where rule = 'jiujiang.gp.contract.sign') as procurements,
          (select count(*) from calendar_changes) as changes,
          (select count(*) from calendar_changes where digest_id is null) as untold,
          (select sum(moved + settled)::integer from calendar_digests g join organisations o
            on o.district_id = g.district_id and o.id = g.organisation_id where o.kind = 'budget-unit') as told,
          (select count(distinct organisation_id) from calendar_digests) as units`.execute(db)
        return rows[0]
      })
      expect(found).toMatchObject({
        notices: 1,
        stale: 0,
        signings: PROCUREMENTS,
        procurements: PROCUREMENTS,
        untold: 0,
        units: 2,
      })
      expect(found?.told).toBe(found?.changes)
      await database.dispose()
    },
  )
})
