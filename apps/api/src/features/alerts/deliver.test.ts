import { createHmac } from 'node:crypto'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { claimDeliveries } from '@tenderlight/db/repositories/deliveries'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { afterEach, describe, expect, test } from 'vitest'
import { openWebhookReceiver } from '../../channels/testing/webhook-receiver.ts'
import { deliver } from './deliver.ts'
import { sweep } from './sweep.ts'
import { raisedBreach, SECRET } from './testing/raised-breach.ts'
import type { RaisedBreachOptions } from './testing/raised-breach.ts'
import { putClock, seedProcurement, signingClock } from './testing/seed.ts'

const minutes = (count: number) => count * 60_000

forEachDatabase('deliver', (connection) => {
  const db = () => connection().db
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  const raised = async (options?: RaisedBreachOptions) => {
    const breach = await raisedBreach(db(), options)
    open.push(breach.close)
    return breach
  }

  test('a breach reaches the mailbox and the webhook once, and says what, by when, by which article', async () => {
    const { smtp, hook, rows, run, procurementId } = await raised()
    expect(await run()).toBe(2)
    expect(await run()).toBe(0)
    expect(smtp.mails).toHaveLength(1)
    const [mail] = smtp.mails
    const [delivery, call] = await rows()
    expect(mail?.headers.get('subject')).toBe('【采招亮灯】合同签订 已超期:食堂设备采购 <二期> & 安装(应于 2026-03-02)')
    expect(mail?.headers.get('message-id')).toBe(`<${delivery?.id}@lights.district.example>`)
    for (const said of [
      '应于: 2026-03-02',
      '起算: 2026-02-13 中标(成交)通知书',
      '已超 1 个工作日',
      '级别: 承诺',
      '依据: 《鸠江区',
    ]) {
      expect(mail?.text).toContain(said)
    }
    const link = `https://lights.district.example/app/procurements/${procurementId}?why=jiujiang.gp.contract.sign`
    expect(mail?.text).toContain(link)
    expect(mail?.html).toContain(`href="${link}"`)
    expect(mail?.html).toContain('食堂设备采购 &lt;二期&gt; &amp; 安装')

    expect(hook.calls).toHaveLength(1)
    const [received] = hook.calls
    if (received === undefined) throw new Error('nothing received')
    const { headers, body } = received
    const stamp = String(headers['x-tenderlight-timestamp'])
    const signature = createHmac('sha256', SECRET).update(`${stamp}.${body}`).digest('hex')
    expect(headers['x-tenderlight-signature']).toBe(`sha256=${signature}`)
    expect(headers['x-tenderlight-delivery']).toBe(call?.id)
    expect(JSON.parse(body)).toMatchObject({
      version: 1,
      type: 'alert',
      delivery: call?.id,
      alert: {
        step: 'breach',
        level: 'commitment',
        rule: 'jiujiang.gp.contract.sign',
        part: null,
        raisedOn: '2026-03-03',
      },
      clock: {
        event: 'contract-signed',
        trigger: { event: 'award-notice', on: '2026-02-13' },
        due: '2026-03-02',
        met: null,
      },
      procurement: { key: procurementId, title: '食堂设备采购 <二期> & 安装', unit: '示范区住房和城乡建设局' },
      link,
    })
    expect((await rows()).map((row) => [row.channel, row.status, row.attempts])).toEqual([
      ['e-mail', 'sent', 1],
      ['webhook', 'sent', 1],
    ])
  })

  test('500 twice, then 200: tried again after one and five minutes, under the same id, then never again', async () => {
    const { hook, rows, run, later } = await raised({
      hook: (call, response) => response.writeHead(call <= 2 ? 500 : 200).end(),
    })
    await run()
    expect((await rows())[1]).toMatchObject({ status: 'queued', attempts: 1, last_error: 'HTTP 500' })
    await later(minutes(1) - 1)
    expect(hook.calls).toHaveLength(1)
    await later(1)
    expect(hook.calls).toHaveLength(2)
    await later(minutes(5))
    expect(hook.calls).toHaveLength(3)
    expect((await rows())[1]).toMatchObject({ status: 'sent', attempts: 3, last_error: null, next_attempt_at: null })
    expect(new Set(hook.calls.map((call) => call.headers['x-tenderlight-delivery'])).size).toBe(1)
    expect(new Set(hook.calls.map((call) => call.body)).size).toBe(1)
    await later(minutes(60))
    expect(hook.calls).toHaveLength(3)
  })

  test('after the sixth failure the delivery has failed, and says so', { timeout: 60_000 }, async () => {
    const { smtp, rows, run, later } = await raised({ smtp: { refuse: ['clerk@unit.example'] } })
    await run()
    for (const wait of [1, 5, 30, 120, 720]) await later(minutes(wait))
    const [mail] = await rows()
    expect(mail).toMatchObject({ status: 'failed', attempts: 6, next_attempt_at: null })
    expect(mail?.last_error).toContain('no such mailbox')
    await later(minutes(1440))
    expect((await rows())[0]).toMatchObject({ attempts: 6 })
    expect(smtp.mails).toHaveLength(0)
  })

  test('the retry uses an address that was corrected in the meantime', async () => {
    const { district, rows, run, later, channels, clock } = await raised({
      hook: (_call, response) => response.writeHead(404).end(),
    })
    await run()
    const corrected = await openWebhookReceiver()
    open.push(() => corrected.close())
    await saveChannels(
      db(),
      district.districtId,
      district.unitId,
      { ...channels, webhookUrl: corrected.url },
      clock.now,
    )
    await later(minutes(1))
    expect(corrected.calls).toHaveLength(1)
    expect((await rows())[1]).toMatchObject({ status: 'sent' })
  })

  test('a webhook that was removed is not tried again', async () => {
    const { district, hook, rows, run, clock } = await raised()
    await saveChannels(
      db(),
      district.districtId,
      district.unitId,
      { emails: [], webhookUrl: null, webhookSecret: null },
      clock.now,
    )
    await run()
    expect((await rows())[1]).toMatchObject({ status: 'failed', last_error: 'the webhook was removed' })
    expect(hook.calls).toHaveLength(0)
  })

  test('workers at the same time send each delivery once', { timeout: 60_000 }, async () => {
    const { deps, smtp, hook, district } = await raised()
    for (let i = 0; i < 40; i++) await putClock(db(), signingClock(district, await seedProcurement(db(), district)))
    await sweep(deps, { districtId: district.districtId })
    const sent = await Promise.all(Array.from({ length: 6 }, () => deliver(deps, district.districtId)))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(82)
    expect(smtp.mails).toHaveLength(41)
    expect(hook.calls).toHaveLength(41)
  })

  test('what a dead process had taken is sent when its lease has run out, under the same id', async () => {
    const { smtp, district, clock, rows, run, later } = await raised()
    const leaseUntil = new Date(clock.now.getTime() + 60_000)
    const taken = await claimDeliveries(db(), district.districtId, { now: clock.now, leaseUntil, limit: 5 })
    expect(taken).toHaveLength(2)
    expect(await run()).toBe(0)
    await later(59_000)
    expect(smtp.mails).toHaveLength(0)
    await later(2_000)
    expect(smtp.mails).toHaveLength(1)
    expect((await rows())[0]).toMatchObject({ status: 'sent', attempts: 1 })
  })

  test('a stopping worker breaks a sending off and gives the delivery back, not counted as a try', async () => {
    const { stopping, hook, rows, run } = await raised({ hook: () => undefined })
    const running = run()
    await expect.poll(() => hook.calls.length).toBe(1)
    stopping.abort()
    await running
    expect((await rows())[1]).toMatchObject({ status: 'queued', attempts: 0, last_error: null })
    expect(await run()).toBe(0)
  })

  test('nothing is sent on a rest day', async () => {
    const { smtp, clock, run } = await raised()
    clock.now = new Date('2026-03-07T09:00:00+08:00')
    expect(await run()).toBe(0)
    clock.now = new Date('2026-03-09T08:30:00+08:00')
    expect(await run()).toBe(2)
    expect(smtp.mails).toHaveLength(1)
  })

  describe('a record that cannot be judged', () => {
    test('fails alone, is reported, and does not hold up the others', async () => {
      const { smtp, errors, district, run, rows, procurementId, deps } = await raised()
      const broken = JSON.stringify({ title: '坏记录', regime: 'government-procurement', awardNoticeOn: '2026-99-99' })
      await db().updateTable('procurements').set({ record: broken }).where('id', '=', procurementId).execute()
      await putClock(db(), signingClock(district, await seedProcurement(db(), district)))
      await sweep(deps, { districtId: district.districtId })
      await run()
      expect(smtp.mails).toHaveLength(1)
      expect(errors.length).toBeGreaterThan(0)
      expect((await rows()).map((row) => row.status).toSorted()).toEqual(['queued', 'queued', 'sent', 'sent'])
    })
  })
})
