import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { civilDate } from '@tenderlight/law/civil-date'
import { migrate } from '@tenderlight/db/migrate'
import { saveHandoverChannel, saveHandoverWebhook } from '@tenderlight/db/repositories/handover-channel'
import { describe, test } from 'vitest'
import { openSmtpReceiver } from './channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from './channels/testing/webhook-receiver.ts'
import { seedDistrict, seedProcurement } from './features/alerts/testing/seed.ts'
import { startTestWorker, workerDeps } from './features/alerts/testing/test-worker.ts'
import { aNotice, digestOf } from './public/testing/published-notices.ts'
import { openChannelOf, queueHandovers } from './outbox/queue-handovers.ts'
import { openDirectory, openServer } from './testing/lasting-database.ts'

const NOTICES = 12
const LEASE_MS = 1_000
const SCRIPT = fileURLToPath(new URL('features/alerts/testing/worker-process.ts', import.meta.url))

describe.concurrent.each([
  { on: 'PGlite in a directory', open: openDirectory },
  { on: 'PostgreSQL', open: openServer },
])('a worker that is killed while it hands notices over on $on', ({ open }) => {
  test(
    'what the platform took and nobody recorded goes again, under the same key',
    { timeout: 120_000 },
    async ({ expect }) => {
      let answers = false
      // Takes every notice; until the second worker it says nothing, so that the first is killed before it can record anything.
      const [database, smtp, platform] = [
        await open(),
        await openSmtpReceiver(),
        await openWebhookReceiver((_call, response) => {
          if (answers) response.writeHead(200).end('{"accepted":true,"number":"皖-1"}')
        }),
      ]
      const districtId = await database.use(async ({ db }) => {
        await migrate(db)
        const at = new Date()
        const seeded = await seedDistrict(db)
        const { districtId: id, unitId, supervisor } = seeded
        const channel = { platform: '省平台', method: 'webhook', intentions: true, announcements: true } as const
        const projects: string[] = []
        for (let made = 0; made < NOTICES; made += 1) projects.push(await seedProcurement(db, seeded))
        await db.transaction().execute(async (trx) => {
          await saveHandoverChannel(
            trx,
            id,
            { ...channel, from: civilDate('2026-01-01') },
            { personId: supervisor, at },
          )
          await saveHandoverWebhook(trx, id, { url: platform.url, secret: 'sixteen characters' })
          const set = await openChannelOf(trx, id)
          if (set === undefined) throw new Error('the channel is off')
          for (const [index, procurementId] of projects.entries()) {
            const snapshot = aNotice({ number: `YX-2026-${String(index).padStart(4, '0')}` })
            const { number, kind, publishedOn } = snapshot
            const published = {
              id: procurementId,
              number,
              snapshot,
              digest: digestOf(snapshot),
              procurementId,
              organisationId: unitId,
            }
            await trx
              .insertInto('notices')
              .values({
                district_id: id,
                id: procurementId,
                number,
                kind,
                procurement_id: procurementId,
                organisation_id: unitId,
                published_on: publishedOn,
                published_at: at,
                published_by: null,
                snapshot: JSON.stringify(snapshot),
                digest: published.digest,
              })
              .execute()
            await queueHandovers(trx, { districtId: id, askedBy: null, at }, set, [published])
          }
        })
        return id
      })

      const child = spawn(process.execPath, [SCRIPT, database.address, smtp.url, '0', String(LEASE_MS)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const ended = once(child, 'exit')
      try {
        await expect.poll(() => platform.calls.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0)
      } finally {
        child.kill('SIGKILL')
        await ended
      }
      const before = new Set(platform.calls.map(({ headers }) => headers['x-tenderlight-delivery']))
      answers = true
      await database.use(async (connection) => {
        const errors: unknown[] = []
        const deps = workerDeps(
          connection,
          () => new Date(),
          smtp.url,
          (error) => errors.push(error),
        )
        const worker = await startTestWorker(deps, LEASE_MS)
        const left = () =>
          connection.db
            .selectFrom('handovers')
            .select('id')
            .where('district_id', '=', districtId)
            .where('status', '<>', 'accepted')
            .execute()
        await expect.poll(async () => (await left()).length, { timeout: 60_000, interval: 200 }).toBe(0)
        await worker.stop()
        expect(errors).toEqual([])
        const rows = await connection.db
          .selectFrom('handovers')
          .select(['id', 'attempts'])
          .where('district_id', '=', districtId)
          .execute()
        const keys = platform.calls.map(({ headers }) => headers['x-tenderlight-delivery'])
        expect(new Set(keys)).toEqual(new Set(rows.map(({ id }) => id)))
        // What was under way at the kill went twice, the same bytes under the same key, and was recorded once.
        for (const key of before) {
          const same = platform.calls.filter(({ headers }) => headers['x-tenderlight-delivery'] === key)
          expect(same.length).toBe(2)
          expect(new Set(same.map(({ body }) => body)).size).toBe(1)
        }
        expect(rows.map(({ attempts }) => attempts)).toEqual(rows.map(() => 1))
      })
      await smtp.close()
      await platform.close()
      await database.dispose()
    },
  )
})
