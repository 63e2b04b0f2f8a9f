import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Db } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { describe, test } from 'vitest'
import { openSmtpReceiver } from './channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from './channels/testing/webhook-receiver.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './features/alerts/testing/seed.ts'
import { startTestWorker, workerDeps } from './features/alerts/testing/test-worker.ts'
import { openDirectory, openServer } from './testing/lasting-database.ts'

/** The workers live on Tuesday 2026-03-03, from half past eight in China. */
const NOW = new Date('2026-03-03T08:30:00+08:00')
const AHEAD_MS = NOW.getTime() - Date.now()
const LEASE_MS = 1_000
const PROCUREMENTS = 60
const SCRIPT = fileURLToPath(new URL('features/alerts/testing/worker-process.ts', import.meta.url))

/** When to kill: a while after the process began, or once so many mails or webhook calls have come in altogether. */
const KILLS: readonly { because: string; ms?: number; mails?: number; calls?: number }[] = [
  { because: 'while it starts or sets up its queue', ms: 700 },
  { because: 'around its first sweep', ms: 1_800 },
  { because: 'in the middle of the first mails', mails: 4 },
  { because: 'among the webhook calls', calls: 20 },
  { because: 'later on', mails: 40 },
]

const deliveriesOf = (db: Db, districtId: string) =>
  db.selectFrom('deliveries').select(['id', 'channel', 'status']).where('district_id', '=', districtId).execute()
const alertsOf = (db: Db, districtId: string) =>
  db.selectFrom('alerts').select(['procurement_id', 'step']).where('district_id', '=', districtId).execute()

describe.concurrent.each([
  { on: 'PGlite in a directory', open: openDirectory },
  { on: 'PostgreSQL', open: openServer },
])('a worker that is killed again and again on $on', ({ open }) => {
  test('raises each alert once and loses no delivery', { timeout: 180_000 }, async ({ expect }) => {
    const [database, smtp, hook] = [await open(), await openSmtpReceiver(), await openWebhookReceiver()]
    const districtId = await database.use(async ({ db }) => {
      await migrate(db)
      const seeded = await seedDistrict(db)
      const channels = { emails: ['clerk@unit.example'], webhookUrl: hook.url, webhookSecret: 'sixteen characters' }
      await saveChannels(db, seeded.districtId, seeded.unitId, channels, NOW)
      for (let i = 0; i < PROCUREMENTS; i++) await putClock(db, signingClock(seeded, await seedProcurement(db, seeded)))
      return seeded.districtId
    })

    const reached = (mails: number, calls: number) =>
      expect
        .poll(() => smtp.mails.length >= mails && hook.calls.length >= calls, { timeout: 60_000, interval: 2 })
        .toBe(true)
    for (const { ms, mails = 0, calls = 0 } of KILLS) {
      const args = [SCRIPT, database.address, smtp.url, String(AHEAD_MS), String(LEASE_MS)]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      const ended = once(child, 'exit')
      try {
        await (ms === undefined ? reached(mails, calls) : wait(ms))
        expect(child.exitCode).toBeNull()
      } finally {
        child.kill('SIGKILL')
        await ended
      }
    }

    const { alerts, deliveries } = await database.use(async (connection) => {
      const { db } = connection
      const errors: unknown[] = []
      const now = () => new Date(Date.now() + AHEAD_MS)
      const worker = await startTestWorker(
        workerDeps(connection, now, smtp.url, (error) => errors.push(error)),
        LEASE_MS,
      )
      const waiting = async () => (await deliveriesOf(db, districtId)).filter((one) => one.status !== 'sent').length
      await expect.poll(waiting, { timeout: 60_000, interval: 200 }).toBe(0)
      await worker.stop()
      expect(errors).toEqual([])
      return { alerts: await alertsOf(db, districtId), deliveries: await deliveriesOf(db, districtId) }
    })
    expect(alerts).toHaveLength(PROCUREMENTS)
    expect(new Set(alerts.map((alert) => alert.procurement_id)).size).toBe(PROCUREMENTS)
    expect(new Set(alerts.map((alert) => alert.step))).toEqual(new Set(['breach']))
    expect(deliveries).toHaveLength(PROCUREMENTS * 5)
    const ids = (channel: string) => deliveries.filter((one) => one.channel === channel).map((one) => one.id)
    const mailed = new Set(smtp.mails.map((mail) => mail.headers.get('message-id')))
    expect(mailed).toEqual(new Set(ids('e-mail').map((id) => `<${id}@lights.district.example>`)))
    const called = new Set(hook.calls.map((call) => call.headers['x-tenderlight-delivery']))
    expect(called).toEqual(new Set(ids('webhook')))
    // At most the five that were under way at each kill went out twice, under the id that lets receivers drop it.
    expect(smtp.mails.length + hook.calls.length).toBeLessThanOrEqual(2 * PROCUREMENTS + 5 * KILLS.length)

    await smtp.close()
    await hook.close()
    await database.dispose()
  })
})
