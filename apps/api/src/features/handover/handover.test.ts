import { randomUUID } from 'node:crypto'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { seedEveryRole } from '../../testing/every-role.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { handedOver, intention, SATURDAY, SECRET } from './testing/handed-over.ts'
import { publishAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'

const TOMORROW = addDays(SATURDAY, 1)
const CHANNEL = { platform: '安徽省政府采购网', intentions: true, announcements: true, from: SATURDAY }
const WEBHOOK = { ...CHANNEL, method: 'webhook', webhookUrl: 'https://platform.example/notices' } as const

forDatabase('the hand-over to the platform', (connection) => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })
  const started = async () => {
    const held = await handedOver(connection())
    open.push(held.close)
    return held
  }

  describe('the channel', () => {
    test('is set by the bureau alone; its secret is never sent back, nor in the log', async () => {
      const { bureau, clerk, api, district } = await started()
      expect(await bureau.handover.channel.query()).toMatchObject({
        channel: null,
        webhookUrl: null,
        webhookSecretSet: false,
      })
      const saved = await bureau.handover.saveChannel.mutate({ ...WEBHOOK, webhookSecret: SECRET })
      expect(saved).toMatchObject({
        channel: { ...CHANNEL, method: 'webhook', changedBy: '测试区财政局经办' },
        webhookUrl: 'https://platform.example/notices',
        webhookSecretSet: true,
      })
      expect(JSON.stringify(saved)).not.toContain(SECRET)
      expect((await refusalOf(clerk.handover.channel.query())).problem).toBe('not-allowed')
      expect((await refusalOf(clerk.handover.saveChannel.mutate({ ...CHANNEL, method: 'off' }))).problem).toBe(
        'not-allowed',
      )
      expect((await refusalOf(clerk.handover.testChannel.mutate())).problem).toBe('not-allowed')

      // What units are told of it.
      const { channel } = await clerk.handover.list.query({})
      expect(channel).toEqual({ ...CHANNEL, method: 'webhook' })
      await bureau.handover.saveChannel.mutate({ ...WEBHOOK, platform: '省平台' })
      const { entries } = await bureau.audit.entries.query({ action: 'handover.configure' })
      expect(entries).toHaveLength(2)
      expect(entries[0]).toMatchObject({
        record: { kind: 'handover-channel', label: '省平台' },
        before: expect.any(String),
      })
      const { rows } = await sql`select * from audit_entries where district_id = ${district.districtId}`.execute(
        api.deps.db,
      )
      expect(JSON.stringify(rows)).not.toContain(SECRET)
    })

    test('a webhook is always signed; another way forgets address and secret, a pause keeps them', async () => {
      const { bureau } = await started()
      const withoutAddress = { ...CHANNEL, method: 'webhook', webhookSecret: SECRET } as const
      expect(await refusalOf(bureau.handover.saveChannel.mutate(withoutAddress))).toMatchObject({
        problem: 'bad-input',
      })
      expect(await refusalOf(bureau.handover.saveChannel.mutate(WEBHOOK))).toMatchObject({
        problem: 'bad-input',
        message: expect.stringContaining('webhookSecret'),
      })
      await bureau.handover.saveChannel.mutate({ ...WEBHOOK, webhookSecret: SECRET })
      expect(await bureau.handover.saveChannel.mutate({ ...CHANNEL, method: 'off' })).toMatchObject({
        webhookSecretSet: true,
      })
      await bureau.handover.saveChannel.mutate({ ...CHANNEL, method: 'webhook' })
      expect(await bureau.handover.saveChannel.mutate({ ...CHANNEL, method: 'file' })).toMatchObject({
        webhookUrl: null,
        webhookSecretSet: false,
      })
      const nothing = { ...CHANNEL, method: 'off', intentions: false, announcements: false } as const
      expect((await refusalOf(bureau.handover.saveChannel.mutate(nothing))).problem).toBe('bad-input')
    })

    test('a test says what the platform answered; it is signed and called a test', async () => {
      const held = await started()
      expect((await refusalOf(held.bureau.handover.testChannel.mutate())).problem).toBe('handover-refused')
      await held.toWebhook()
      expect(await held.bureau.handover.testChannel.mutate()).toEqual({
        to: held.platform.url,
        ok: true,
        answer: 'HTTP 200 {"accepted":true,"number":"皖-1","reason":""}',
        problem: null,
      })
      expect(JSON.parse(held.platform.calls[0]?.body ?? '')).toMatchObject({
        version: 1,
        type: 'test',
        district: '测试区',
      })
      await held.platform.close()
      expect(await held.bureau.handover.testChannel.mutate()).toMatchObject({ ok: false, problem: 'unreachable' })
    })
  })

  test('only what the channel takes is queued, from its day on; a publication that fails queues nothing', async () => {
    const held = await started()
    await held.publish('通道设置之前')
    await held.toWebhook()
    const { key } = await held.publish('通道设置之后')
    await held.bureau.handover.saveChannel.mutate({ ...CHANNEL, method: 'webhook', from: TOMORROW })
    await held.publish('起始日之前')
    await held.bureau.handover.saveChannel.mutate({ ...CHANNEL, method: 'webhook', intentions: false })
    await held.publish('不推送意向')
    await held.switchOff()
    await held.publish('停用')
    expect((await held.rows()).map(({ key: of }) => of)).toEqual([key])
    await held.toWebhook()
    // Refused by the gate: the announcement is too early by weeks.
    expect(
      (await refusalOf(submitAnnouncement(held.clerk, { key, bidDeadlineOn: civilDate('2026-05-01') }))).problem,
    ).toBe('refused-by-rule')
    expect(await held.rows()).toHaveLength(1)
  })

  test('an announcement is handed over as its intention was', async () => {
    const held = await started()
    await held.toWebhook()
    const { key } = await held.publish()
    const day = civilDate('2026-04-08')
    held.api.clock.set(day)
    const clerk = await held.api.client(held.district.users.education)
    const reviewer = await held.api.client(held.district.users.reviewer)
    const { number } = await publishAnnouncement(clerk, reviewer, { key, bidDeadlineOn: civilDate('2026-05-12') })
    await held.run()
    const { handovers } = await clerk.handover.ofProcurement.query({ key })
    expect(handovers.map(({ notice, status }) => `${notice.kind} ${status}`)).toEqual([
      'announcement accepted',
      'intention accepted',
    ])
    const { payload } = await clerk.handover.get.query({ id: handovers[0]?.id ?? '' })
    expect(JSON.parse(payload)).toMatchObject({ notice: { number, kind: 'announcement', bidDeadlineOn: '2026-05-12' } })
  })

  test('earlier notices are pushed when somebody chooses them, all of them or none, each once', async () => {
    const held = await started()
    const first = await held.publish('甲')
    await held.publish('乙')
    const other = await publishIntention(held.water, held.waterReviewer, intention('水泵采购'))
    expect(await held.clerk.handover.unpushed.query({})).toEqual({ total: 0, notices: [] })
    const nowhere = { notices: [randomUUID()] }
    expect((await refusalOf(held.clerk.handover.pushEarlier.mutate(nowhere))).problem).toBe('handover-refused')
    await held.toWebhook()
    expect((await held.clerk.handover.list.query({})).unpushed).toBe(2)
    const { total, notices } = await held.clerk.handover.unpushed.query({})
    expect([total, notices.map(({ title }) => title)]).toEqual([2, ['甲', '乙']])
    const all = await held.bureau.handover.unpushed.query({})
    const foreign = all.notices.find(({ number }) => number === other.number)
    const own = notices.map(({ id }) => id)
    const beyond = { notices: [...own, foreign?.id ?? ''] }
    expect(await refusalOf(held.clerk.handover.pushEarlier.mutate(beyond))).toMatchObject({
      problem: 'handover-refused',
      message: expect.stringContaining('3 条公告中,1 条'),
    })
    const twice = await Promise.allSettled([
      held.clerk.handover.pushEarlier.mutate({ notices: own }),
      held.reviewer.handover.pushEarlier.mutate({ notices: own }),
    ])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await held.run()).toBe(2)
    const { handovers } = await held.clerk.handover.list.query({ text: first.number })
    expect(handovers).toMatchObject([{ status: 'accepted', askedBy: expect.stringContaining('测试区教育局') }])
    const { entries } = await held.bureau.audit.entries.query({ action: 'handover.push' })
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({ record: { kind: 'handover', label: first.number } })
  })

  test('an answer that came another way is recorded with day, number and text; the earlier one stays to be read', async () => {
    const held = await started()
    await held.toFiles()
    await held.publish()
    await held.run()
    const [row] = await held.rows()
    const answer = { id: row?.id ?? '', accepted: true, number: '皖购-1', on: SATURDAY, text: '电话告知' }
    expect((await refusalOf(held.clerk.handover.recordAnswer.mutate({ ...answer, on: TOMORROW }))).problem).toBe(
      'in-future',
    )
    const early = { ...answer, on: addDays(SATURDAY, -1) }
    expect((await refusalOf(held.clerk.handover.recordAnswer.mutate(early))).problem).toBe('handover-refused')
    const no = { ...answer, accepted: false, text: '' }
    expect((await refusalOf(held.clerk.handover.recordAnswer.mutate(no))).problem).toBe('handover-refused')
    await held.clerk.handover.recordAnswer.mutate(answer)
    await held.clerk.handover.recordAnswer.mutate({ ...answer, number: '皖购-2', text: '更正编号' })
    expect(await held.rows()).toMatchObject([{ status: 'accepted', platformNumber: '皖购-2' }])
    const { steps } = await held.clerk.handover.get.query({ id: answer.id })
    expect(steps.slice(2)).toMatchObject([
      {
        kind: 'answered',
        method: 'hand',
        platformNumber: '皖购-1',
        text: '电话告知',
        on: SATURDAY,
        person: '测试区教育局经办',
      },
      { kind: 'answered', method: 'hand', platformNumber: '皖购-2', text: '更正编号' },
    ])
    expect((await refusalOf(held.clerk.handover.pushAgain.mutate({ id: answer.id }))).problem).toBe('handover-refused')
    const { entries } = await held.bureau.audit.entries.query({ action: 'handover.answer' })
    expect(entries).toHaveLength(2)
  })

  test('what is pushed, its key, its steps and its unreadable files stay what they were, whoever asks the database', async () => {
    const held = await started()
    await held.toFiles()
    await held.publish()
    await held.run()
    const { db } = held.api.deps
    for (const statement of [
      `update handovers set payload = '{}'`,
      `update handovers set asked_by = null, notice_id = gen_random_uuid()`,
      'delete from handovers',
      `update handover_steps set text = 'x'`,
      'delete from handover_steps',
    ]) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(/never changes|append-only/u)
    }
  })

  test('a unit sees and pushes its own; filters, pages and orders stand in the question', async () => {
    const held = await started()
    await held.toFiles()
    for (let count = 0; count < 31; count += 1) await held.publish(`第${String(count).padStart(2, '0')}批课桌椅`)
    await publishIntention(held.water, held.waterReviewer, intention('水泵采购'))
    const all = await held.bureau.handover.list.query({})
    expect(all).toMatchObject({ total: 32, counts: { queued: 32, sent: 0 } })
    expect(all.handovers).toHaveLength(30)
    expect((await held.bureau.handover.list.query({ page: 2 })).handovers).toHaveLength(2)
    const byTitle = await held.bureau.handover.list.query({ sort: 'title', descending: false, text: '批课' })
    expect(byTitle.handovers.slice(0, 2).map(({ notice }) => notice.title)).toEqual(['第00批课桌椅', '第01批课桌椅'])
    const ofWater = await held.bureau.handover.list.query({ unit: held.district.water.id })
    expect(ofWater.handovers.map(({ notice }) => notice.title)).toEqual(['水泵采购'])
    expect((await held.bureau.handover.list.query({ kind: 'announcement' })).total).toBe(0)
    expect((await held.bureau.handover.list.query({ status: 'failed' })).total).toBe(0)
    expect((await held.bureau.handover.list.query({ text: '100%' })).total).toBe(0)

    const [foreign] = ofWater.handovers
    const id = foreign?.id ?? ''
    expect((await held.clerk.handover.list.query({})).total).toBe(31)
    const ofOther = held.clerk.handover.list.query({ unit: held.district.water.id })
    expect((await refusalOf(ofOther)).problem).toBe('not-found')
    expect((await refusalOf(held.clerk.handover.get.query({ id }))).problem).toBe('not-found')
    expect((await refusalOf(held.clerk.handover.pushAgain.mutate({ id }))).problem).toBe('not-found')
    const answer = { id, accepted: true, number: '', on: SATURDAY, text: '' }
    expect((await refusalOf(held.clerk.handover.recordAnswer.mutate(answer))).problem).toBe('not-found')
    expect((await held.clerk.handover.ofProcurement.query({ key: foreign?.key ?? '' })).handovers).toEqual([])

    const { users } = await seedEveryRole(held.api.deps, held.district)
    const [auditor, office, agency] = [
      await held.api.client(users.auditor),
      await held.api.client(users.office),
      await held.api.client(users['agency-clerk']),
    ]
    expect((await auditor.handover.list.query({})).total).toBe(32)
    expect((await office.handover.list.query({})).total).toBe(32)
    expect((await agency.handover.list.query({})).total).toBe(0)
    expect((await refusalOf(auditor.handover.pushAgain.mutate({ id }))).problem).toBe('not-allowed')
    expect(await auditor.handover.channel.query()).toMatchObject({ channel: { method: 'file' } })
  })
})
