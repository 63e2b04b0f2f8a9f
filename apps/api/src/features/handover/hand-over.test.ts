import { createHash, createHmac } from 'node:crypto'
import { noticePage } from '@tenderlight/contracts/notices'
import { claimHandovers } from '@tenderlight/db/repositories/handovers'
import { handoversByState } from '@tenderlight/db/repositories/work-in-hand'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { afterEach, expect, test } from 'vitest'
import { openWebhookReceiver } from '../../channels/testing/webhook-receiver.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { handedOver, intention, SATURDAY, SECRET } from './testing/handed-over.ts'
import type { Answering, HandedOver } from './testing/handed-over.ts'

const minutes = (count: number) => count * 60_000
const keysOf = ({ platform }: HandedOver) => platform.calls.map(({ headers }) => headers['x-tenderlight-delivery'])

forDatabase('handing over by webhook', (connection) => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })
  const started = async (answering?: Answering) => {
    const held = await handedOver(connection(), answering)
    open.push(held.close)
    return held
  }

  test('what is published on a Saturday is pushed signed and masked, and the platform’s number kept', async () => {
    const held = await started()
    await held.toWebhook()
    const { number, key } = await held.publish()
    expect(await held.rows()).toMatchObject([{ status: 'queued', attempts: 0, askedBy: null, notice: { number }, key }])
    expect(await held.run()).toBe(1)
    expect(await held.run()).toBe(0)

    expect(held.platform.calls).toHaveLength(1)
    const [received] = held.platform.calls
    if (received === undefined) throw new Error('nothing received')
    const { headers, body } = received
    const stamp = String(headers['x-tenderlight-timestamp'])
    const signature = createHmac('sha256', SECRET).update(`${stamp}.${body}`).digest('hex')
    expect(headers['x-tenderlight-signature']).toBe(`sha256=${signature}`)
    const [row] = await held.rows()
    expect(row).toMatchObject({ status: 'accepted', attempts: 1, platformNumber: '皖-1', answerStatus: 200 })
    expect(headers['x-tenderlight-delivery']).toBe(row?.id)

    const shown: unknown = await (await fetch(`${held.api.address}/api/public/notices/${number}`)).json()
    const payload: unknown = JSON.parse(body)
    expect(payload).toMatchObject({ version: 1, type: 'notice', delivery: row?.id, district: '测试区', corrects: null })
    // The first district of a database is the one on the portal.
    const { notice } = noticePage.parse(shown)
    expect(payload).toMatchObject({ notice })
    expect(payload).toMatchObject({
      notice: { number, kind: 'intention', summary: '课桌椅 600 套。联系人:张** 138****5678', publishedOn: SATURDAY },
      table: {
        headers: ['序号', '采购项目名称', '采购需求概况', '预算金额(万元)', '预计采购时间', '备注'],
        cells: [1, '课桌椅采购', '课桌椅 600 套。联系人:张** 138****5678', 150, '2026年6月', '专门面向中小企业采购。'],
      },
    })
    const detail = await held.clerk.handover.get.query({ id: row?.id ?? '' })
    expect(detail.payload).toBe(body)
    expect(detail.digest).toBe(createHash('sha256').update(body).digest('hex'))
    expect(detail.steps).toMatchObject([
      { step: 1, kind: 'queued', person: null },
      { step: 2, kind: 'sent', method: 'webhook', httpStatus: 200, accepted: true, platformNumber: '皖-1' },
    ])
  })

  test('a refusal is kept with its reason; pushed again it goes under another key, and the first stays to be read', async () => {
    const held = await started((call, response) =>
      response
        .writeHead(call === 1 ? 422 : 200)
        .end(JSON.stringify({ accepted: call > 1, number: call, reason: '缺少品目编码' })),
    )
    await held.toWebhook()
    await held.publish()
    await held.run()
    const [first] = await held.rows()
    expect(first).toMatchObject({ status: 'rejected', answer: '缺少品目编码', answerStatus: 422, followed: false })
    expect(await held.clerk.handover.attention.query()).toEqual({ unsettled: 1 })
    expect(await held.water.handover.attention.query()).toEqual({ unsettled: 0 })
    const waiting = async (who: typeof held.clerk) => {
      const { items } = await who.worklist.list.query({})
      return items.filter(({ kind }) => kind === 'handover')
    }
    for (const who of [held.clerk, held.reviewer, held.bureau]) {
      expect(await waiting(who)).toMatchObject([
        {
          handover: first?.id,
          status: 'rejected',
          answer: '缺少品目编码',
          problem: null,
          since: SATURDAY,
          key: first?.key,
        },
      ])
    }
    expect(await waiting(held.water)).toEqual([])
    await held.after(minutes(24 * 60))
    expect(held.platform.calls).toHaveLength(1)
    const { id } = await held.clerk.handover.pushAgain.mutate({ id: first?.id ?? '' })
    expect(id).not.toBe(first?.id)
    expect(await waiting(held.clerk)).toEqual([])
    expect(await held.clerk.handover.attention.query()).toEqual({ unsettled: 0 })
    await held.run()
    expect(new Set(keysOf(held)).size).toBe(2)
    const rows = await held.rows()
    expect(rows.map(({ status, followed }) => `${status} ${followed}`).toSorted()).toEqual([
      'accepted false',
      'rejected true',
    ])
  })

  test('what breaks is tried again after one and five minutes under the same key with the same body', async () => {
    const held = await started((call, response) =>
      call < 3
        ? response.writeHead(503).end('维护中')
        : response.writeHead(200).end('{"accepted":true,"number":"皖-3"}'),
    )
    await held.toWebhook()
    await held.publish()
    await held.run()
    expect(await held.rows()).toMatchObject([
      { status: 'queued', attempts: 1, problem: 'refused', answer: '维护中', answerStatus: 503 },
    ])
    await held.after(minutes(1) - 1_000)
    expect(held.platform.calls).toHaveLength(1)
    await held.after(2_000)
    await held.after(minutes(5))
    expect(await held.rows()).toMatchObject([
      { status: 'accepted', attempts: 3, platformNumber: '皖-3', problem: null },
    ])
    expect(new Set(keysOf(held)).size).toBe(1)
    expect(new Set(held.platform.calls.map(({ body }) => body)).size).toBe(1)
  })

  test(
    'tried often enough it has failed; pushed again it goes under the key that it had',
    { timeout: 60_000 },
    async () => {
      const held = await started((call, response) => response.writeHead(call < 7 ? 500 : 204).end())
      await held.toWebhook()
      await held.publish()
      await held.run()
      for (const wait of [1, 5, 30, 120, 720]) await held.after(minutes(wait))
      const [row] = await held.rows()
      expect(row).toMatchObject({ status: 'failed', attempts: 6, nextTryAt: null })
      const metrics = await (await fetch(`${held.api.address}/metrics`)).text()
      expect(metrics).toContain('tenderlight_handovers{method="webhook",state="failed"} 1')
      const { items } = await held.clerk.worklist.list.query({})
      expect(items.find(({ kind }) => kind === 'handover')).toMatchObject({
        handover: row?.id,
        status: 'failed',
        problem: 'refused',
      })
      await held.after(minutes(1440))
      expect(held.platform.calls).toHaveLength(6)
      expect(await held.clerk.handover.pushAgain.mutate({ id: row?.id ?? '' })).toEqual({ id: row?.id })
      await held.run()
      expect(await held.rows()).toMatchObject([{ status: 'sent', attempts: 1, answer: null, platformNumber: null }])
      expect(new Set(keysOf(held)).size).toBe(1)
    },
  )

  test('garbage is kept as it was said, as far as it can be; 100 MB are not read', { timeout: 60_000 }, async () => {
    const held = await started((call, response) => {
      response.writeHead(200)
      if (call === 1) return response.end('\0已收到\uFFFD<b>')
      const piece = 'x'.repeat(1_000_000)
      const more = (left: number): unknown =>
        left === 0 || response.destroyed
          ? response.end()
          : response.write(piece)
            ? more(left - 1)
            : response.once('drain', () => more(left - 1))
      return more(100)
    })
    await held.toWebhook()
    await held.publish('甲')
    await held.run()
    await held.publish('乙')
    await held.run()
    const rows = await held.rows()
    expect(rows).toMatchObject([{ status: 'sent', answer: '已收到\uFFFD<b>' }, { status: 'sent' }])
    expect(rows[1]?.answer).toBe('x'.repeat(1_000))
    expect(held.errors).toEqual([])
  })

  test('a process that dies between pushing and recording leaves it to be pushed again, under the same key', async () => {
    const held = await started()
    await held.toWebhook()
    await held.publish()
    // Taken, and never heard of again.
    const now = held.deps.now()
    const options = { now, leaseUntil: new Date(now.getTime() + 60_000), limit: 5, method: 'webhook' as const }
    const [dead] = await claimHandovers(held.deps.db, held.district.districtId, options)
    await fetch(held.platform.url, {
      method: 'POST',
      headers: { 'x-tenderlight-delivery': dead?.id ?? '' },
      body: dead?.payload ?? '',
    })
    expect(await held.run()).toBe(0)
    await held.after(58_000)
    expect(held.platform.calls).toHaveLength(1)
    await held.after(4_000)
    expect(held.platform.calls).toHaveLength(2)
    expect(new Set(keysOf(held)).size).toBe(1)
    expect(held.platform.calls[1]?.body).toBe(held.platform.calls[0]?.body)
    expect(await held.rows()).toMatchObject([{ status: 'accepted', attempts: 1 }])
  })

  test('a correction waits for what it corrects; several workers push each once', { timeout: 60_000 }, async () => {
    let up = false
    const held = await started((_call, response) => response.writeHead(up ? 200 : 503).end('{"accepted":true}'))
    await held.toWebhook()
    const { number } = await held.publish('甲')
    const corrects = { number, reason: '数量有误' }
    const corrected = await publishIntention(held.clerk, held.reviewer, { ...intention('甲'), corrects })
    await held.run()
    expect(held.platform.calls).toHaveLength(1)
    up = true
    for (let more = 0; more < 6; more += 1) await held.publish(`乙${more}`)
    await Promise.all([held.after(minutes(1)), held.run(), held.run()])
    await held.run()
    const numbers = held.platform.calls.map(
      ({ body }) => (JSON.parse(body) as { notice: { number: string } }).notice.number,
    )
    expect(numbers.slice(1).toSorted()).toEqual((await held.rows()).map(({ notice }) => notice.number).toSorted())
    expect(numbers.lastIndexOf(number)).toBeLessThan(numbers.indexOf(corrected.number))
    const [, last] = (await held.rows()).filter(({ notice }) => [number, corrected.number].includes(notice.number))
    expect(last?.notice).toMatchObject({ number: corrected.number, corrects: number })
    const sent = held.platform.calls.find(({ body }) => body.includes(`"number":"${corrected.number}"`))
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({
      corrects: number,
      notice: { corrects: { reason: '数量有误' } },
    })
  })

  test('who is stopped gives back what was under way, not counted as a try', async () => {
    const held = await started(() => undefined)
    await held.toWebhook()
    await held.publish()
    const running = held.run()
    await expect.poll(() => held.platform.calls.length).toBe(1)
    held.stopping.abort()
    expect(await running).toBe(0)
    expect(await held.rows()).toMatchObject([{ status: 'queued', attempts: 0, problem: null }])
  })

  test('what is queued goes to the address that is set by then; while the channel is off it waits', async () => {
    const held = await started((_call, response) => response.writeHead(404).end())
    await held.toWebhook()
    await held.publish()
    await held.run()
    await held.switchOff()
    await held.after(minutes(60))
    expect(held.platform.calls).toHaveLength(1)
    // Of all districts, those of the tests before among them.
    const metrics = await (await fetch(`${held.api.address}/metrics`)).text()
    expect(metrics).toMatch(/^tenderlight_handovers\{method="webhook",state="queued"\} [1-9]/mu)
    const inAnHour = new Date(held.deps.now().getTime() + minutes(60))
    const metered = await handoversByState(connection().within({ as: 'metrics' }), inAnHour)
    expect(metered.find(({ status }) => status === 'queued')?.lag).toBeGreaterThan(3_600)
    expect(await handoversByState(connection().within({ as: 'nobody' }), inAnHour)).toEqual([])
    const moved = await openWebhookReceiver()
    open.push(() => moved.close())
    await held.toWebhook(moved.url)
    expect(await held.run()).toBe(1)
    expect(moved.calls).toHaveLength(1)
    expect(await held.rows()).toMatchObject([{ status: 'sent', answerStatus: 204 }])
  })
})
