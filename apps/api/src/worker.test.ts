import { randomUUID } from 'node:crypto'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSmtpReceiver } from './channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from './channels/testing/smtp-receiver.ts'
import { enqueueSweep } from './features/alerts/enqueue-sweep.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './features/alerts/testing/seed.ts'
import { startTestWorker, workerDeps } from './features/alerts/testing/test-worker.ts'
import { enqueueLater } from './outbox/enqueue-job.ts'
import { FIGURES_QUEUE, SWEEP_QUEUE } from './outbox/queues.ts'
import type { Worker } from './worker.ts'

const NOW = new Date('2026-03-03T08:30:00+08:00')
const PATIENCE = { timeout: 20_000, interval: 50 }

forEachDatabase('worker', (connection) => {
  const db = () => connection().db
  let smtp: SmtpReceiver
  let worker: Worker | undefined
  const errors: unknown[] = []
  beforeAll(async () => {
    smtp = await openSmtpReceiver()
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
    expect(errors).toEqual([])
  }, 30_000)
  afterAll(() => smtp.close())

  const start = async () => {
    worker = await startTestWorker(
      workerDeps(
        connection(),
        () => NOW,
        smtp.url,
        (error) => errors.push(error),
      ),
    )
  }
  const seeded = async () => {
    const district = await seedDistrict(db())
    const { districtId, unitId } = district
    const email = `${unitId}@unit.example`
    await saveChannels(db(), districtId, unitId, { emails: [email], webhookUrl: null, webhookSecret: null }, NOW)
    const overdue = async () => {
      const procurementId = await seedProcurement(db(), district)
      return { procurementId, clock: signingClock(district, procurementId) }
    }
    const mails = () => smtp.mails.filter((mail) => mail.to.includes(email)).length
    return { districtId, overdue, mails }
  }

  test('before any worker has run, a change is recorded all the same', { timeout: 30_000 }, async () => {
    const { districtId, overdue, mails } = await seeded()
    await db()
      .transaction()
      .execute((trx) => enqueueSweep(trx, { districtId }))
    const { clock } = await overdue()
    await putClock(db(), clock)
    await start()
    await expect.poll(mails, PATIENCE).toBe(1)
  })

  test('a change asks for its sweep in its own transaction, and the mail follows', { timeout: 30_000 }, async () => {
    await start()
    const { districtId, overdue, mails } = await seeded()
    const { procurementId, clock } = await overdue()
    await putClock(db(), clock)
    await db()
      .transaction()
      .execute((trx) => enqueueSweep(trx, { districtId, procurementId }))
    await expect.poll(mails, PATIENCE).toBe(1)
    const alerts = await db().selectFrom('alerts').select('step').where('district_id', '=', districtId).execute()
    expect(alerts).toEqual([{ step: 'breach' }])
  })

  test('a change that is rolled back asks for nothing', { timeout: 30_000 }, async () => {
    await start()
    const { districtId, overdue } = await seeded()
    await overdue()
    const jobs = async () => {
      const { rows } = await sql<{ name: string }>`
        select name from pgboss.job where data ->> 'districtId' = ${districtId} order by name`.execute(db())
      return rows.map(({ name }) => name)
    }
    await expect(
      db()
        .transaction()
        .execute(async (trx) => {
          await enqueueSweep(trx, { districtId })
          throw new Error('the change failed')
        }),
    ).rejects.toThrow('the change failed')
    expect(await jobs()).toEqual([])
    await db()
      .transaction()
      .execute((trx) => enqueueSweep(trx, { districtId }))
    expect(await jobs()).toEqual([SWEEP_QUEUE, FIGURES_QUEUE])
  })

  test('figures that wait for more changes come forward when somebody asks for them', { timeout: 30_000 }, async () => {
    await start()
    const { districtId } = await seeded()
    const waits = async () => {
      const { rows } = await sql<{ seconds: number }>`
        select extract(epoch from start_after - created_on)::integer as seconds from pgboss.job
        where name = ${FIGURES_QUEUE} and data ->> 'districtId' = ${districtId}`.execute(db())
      return rows.map(({ seconds }) => seconds)
    }
    const ask = (seconds: number) =>
      db()
        .transaction()
        .execute((trx) => enqueueLater(trx, FIGURES_QUEUE, { districtId }, seconds))
    await ask(300)
    expect(await waits()).toEqual([300])
    await ask(600)
    expect(await waits(), 'nobody is put off').toEqual([300])
    await ask(100)
    expect(await waits()).toEqual([expect.toSatisfy((seconds: number) => seconds >= 100 && seconds < 300)])
  })

  test('changes at the same time as the queue works do not wait for each other', { timeout: 30_000 }, async () => {
    await start()
    const { districtId, overdue, mails } = await seeded()
    for (let i = 0; i < 20; i++) {
      const { procurementId, clock } = await overdue()
      await putClock(db(), clock)
      await db()
        .transaction()
        .execute((trx) => enqueueSweep(trx, { districtId, procurementId }))
    }
    await expect.poll(mails, PATIENCE).toBe(20)
  })

  test(
    'what is asked for behind a hundred and fifty other things is told of within seconds',
    { timeout: 60_000 },
    async () => {
      await start()
      const { districtId, overdue, mails } = await seeded()
      const left = async () =>
        (await sql`select from pgboss.job where name = ${SWEEP_QUEUE} and state in ('created', 'active')`.execute(db()))
          .rows.length
      await expect.poll(left, PATIENCE).toBe(0)
      const { procurementId, clock } = await overdue()
      await putClock(db(), clock)
      await db()
        .transaction()
        .execute(async (trx) => {
          for (let i = 0; i < 150; i++) await enqueueSweep(trx, { districtId, procurementId: randomUUID() })
          await enqueueSweep(trx, { districtId, procurementId })
        })
      expect(await left()).toBe(151)
      await expect.poll(mails, PATIENCE).toBe(1)
      await expect.poll(left, PATIENCE).toBe(0)
    },
  )

  test(
    'the daily sweep is scheduled for half past eight in China, once, however often a worker starts',
    { timeout: 30_000 },
    async () => {
      await start()
      const { rows } = await sql`select name, cron, timezone from pgboss.schedule order by name, cron`.execute(db())
      expect(rows).toEqual([
        { name: 'alerts.deliver', cron: '* * * * *', timezone: 'Asia/Shanghai' },
        { name: 'alerts.sweep', cron: '30 8 * * *', timezone: 'Asia/Shanghai' },
        { name: 'figures.reckon', cron: '0 6 * * *', timezone: 'Asia/Shanghai' },
        { name: 'figures.reckon', cron: '50 23 * * *', timezone: 'Asia/Shanghai' },
        { name: 'handover.send', cron: '* * * * *', timezone: 'Asia/Shanghai' },
        { name: 'log.sign', cron: '5 0 * * *', timezone: 'Asia/Shanghai' },
        { name: 'worklist.weekly', cron: '0 8 * * *', timezone: 'Asia/Shanghai' },
      ])
    },
  )
})
