import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { migrate } from '@tenderlight/db/migrate'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { describe, test } from 'vitest'
import { makeDeps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { seedDistrict } from '../../testing/test-api.ts'
import { openDirectory, openServer } from '../../testing/lasting-database.ts'

const TODAY = civilDate('2026-11-30')
const NOW = `${TODAY}T09:00:00+08:00`
/** More than two batches. */
const PROCUREMENTS = 1_200
const SCRIPT = fileURLToPath(new URL('testing/load-process.ts', import.meta.url))
const NOTICE = readFileSync(new URL('../../../../../docs/examples/holiday-notice-2027.json', import.meta.url), 'utf8')
/** What each process is about to do when it is killed: `batch` is said before a batch is committed. */
const KILLS: readonly { because: string; at: string; count: number; text: readonly string[] }[] = [
  { because: 'the notice is stored, nothing counted', at: 'batch', count: 1, text: [NOTICE] },
  { because: 'the first batch is done, the second is not', at: 'batch', count: 2, text: [] },
  { because: 'everything is counted, nobody told', at: 'telling', count: 1, text: [] },
]

/** Runs the process to its end, or kills it when it has said `kill.at` for the `kill.count`-th time. */
async function run(address: string, text: readonly string[], kill?: { at: string; count: number }): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, address, NOW, ...text], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    said += more
    if (kill !== undefined && said.split(`${kill.at}\n`).length > kill.count) child.kill('SIGKILL')
  })
  const [code, signal] = (await ended) as [number | null, string | null]
  if (kill === undefined ? code !== 0 : signal !== 'SIGKILL')
    throw new Error(`it ended by itself, with ${code}: ${said}`)
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

      for (const { at, count, text } of KILLS) await run(database.address, text, { at, count })
      // As a server does when it starts.
      await run(database.address, [])

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
