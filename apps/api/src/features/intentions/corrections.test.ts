import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { noticePage, noticesPage } from '@tenderlight/contracts/notices'
import type { NoticePage } from '@tenderlight/contracts/notices'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from '../../public/testing/published-notices.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { publishAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'

const FIRST = civilDate('2026-11-02')
const LATER = civilDate('2026-11-10')
const FORM: IntentionForm = {
  title: '校车租赁服务(2027 学年)',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '接送线路十二条,服务期一年。联系人:张三 13812345678',
  budget: 280_000_000,
  controlPrice: 279_000_000,
  expectedMonth: '2026-12',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
}

forDatabase('corrections of notices', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let reviewer: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), FIRST)
    district = await seedDistrict(api.deps)
    await on(FIRST)
  })
  afterAll(() => api.close())

  async function on(day: Parameters<TestApi['clock']['set']>[0]) {
    api.clock.set(day)
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
  }
  const read = async (number: string): Promise<NoticePage> =>
    noticePage.parse(await (await fetch(`${api.address}/api/public/notices/${number}`)).json())

  test('a correction is a new notice that points to the old one; both stay readable, as does each digest', async () => {
    const { number, key } = await publishIntention(clerk, reviewer, FORM)
    const before = await read(number)
    await on(LATER)
    const corrects = { number, reason: '线路数量有误,联系电话 13812345678 停用' }
    const { controlPrice: _, ...without } = FORM
    const corrected = { ...without, summary: '接送线路十五条,服务期一年。', corrects }
    const { submission: waiting } = await clerk.intentions.submit.mutate(corrected)
    const changes = [
      {
        field: 'summary',
        from: '接送线路十二条,服务期一年。联系人:张** 138****5678',
        to: '接送线路十五条,服务期一年。',
      },
      { field: 'controlPrice', from: 279_000_000, to: null },
    ]
    expect((await reviewer.intentions.submission.query({ id: waiting })).changes).toEqual(changes)
    const done = await reviewer.intentions.approve.mutate({ id: waiting, step: 1 })
    expect(done).toMatchObject({ key, publishedOn: LATER, earliestAnnouncement: '2026-12-02' })
    expect(done.number).not.toBe(number)

    const old = await read(number)
    expect(old).toMatchObject({ correctedBy: done.number, related: [{ number: done.number }] })
    expect(old.notice).toEqual(before.notice)
    expect(old.notice.summary).toBe('接送线路十二条,服务期一年。联系人:张** 138****5678')
    const now = await read(done.number)
    expect([old.changes, now.changes]).toEqual([[], changes])
    expect((await clerk.intentions.submission.query({ id: waiting })).changes).toEqual(changes)
    expect(now).toMatchObject({
      correctedBy: null,
      notice: {
        summary: '接送线路十五条,服务期一年。',
        controlPrice: null,
        corrects: { number, reason: '线路数量有误,联系电话 138****5678 停用', since: FIRST },
      },
    })
    for (const { notice } of [old, now]) {
      const { digest, ...snapshot } = notice
      expect(digestOf(snapshot)).toBe(digest)
    }
    const list = noticesPage.parse(await (await fetch(`${api.address}/api/public/notices`)).json())
    expect(list.notices.map((one) => [one.number, one.correctedBy])).toEqual([
      [done.number, null],
      [number, done.number],
    ])
    for (const feed of ['feed.rss', 'feed.atom']) {
      const text = await (await fetch(`${api.address}/${feed}`)).text()
      expect(text).toContain(`已更正,见 ${done.number}`)
      expect(text).toContain(`更正自 ${number}`)
      expect(text).not.toContain('13812345678')
      expect(text).not.toContain('张三')
    }
    const calendar = await (await fetch(`${api.address}/calendar.ics`)).text()
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1)
    expect(calendar).toContain(done.number)
    expect(calendar).not.toContain('13812345678')

    const { record, notices, facts } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ summary: '接送线路十五条,服务期一年。', intentionOn: FIRST })
    expect(record['controlPrice']).toBeUndefined()
    expect(facts.map(({ event }) => event)).toEqual(['intention'])
    expect(notices).toMatchObject([
      { number: done.number, corrects: number, correctedBy: null, publishedBy: '测试区教育局复核' },
      { number, corrects: null, correctedBy: done.number },
    ])
  })

  test('a notice is corrected once, the next correction corrects the correction, and one waits at a time', async () => {
    await on(FIRST)
    const { number } = await publishIntention(clerk, reviewer, { ...FORM, title: '图书采购' })
    const correct = (of: string) => ({ ...FORM, title: '图书采购', corrects: { number: of, reason: '名称有误' } })
    const { submission: id } = await clerk.intentions.submit.mutate(correct(number))
    expect((await refusalOf(clerk.intentions.submit.mutate(correct(number)))).problem).toBe('already-waiting')
    const { number: second } = await reviewer.intentions.approve.mutate({ id, step: 1 })
    expect((await refusalOf(clerk.intentions.submit.mutate(correct(number)))).problem).toBe('already-corrected')
    await on(LATER)
    const { number: third } = await publishIntention(clerk, reviewer, correct(second))
    expect((await read(third)).notice.corrects).toMatchObject({ number: second, since: FIRST })
    expect((await read(second)).correctedBy).toBe(third)
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.intentions.submit.mutate(correct(third)))).problem).toBe('not-found')
    expect((await refusalOf(clerk.intentions.submit.mutate(correct('YX-2026-9999')))).problem).toBe('not-found')
  })

  test('of two corrections that are approved at once one is published, the other is told', async () => {
    await on(FIRST)
    const { number } = await publishIntention(clerk, reviewer, { ...FORM, title: '窗帘采购' })
    const corrected = { ...FORM, title: '窗帘采购', corrects: { number, reason: '名称有误' } }
    const { submission: first } = await clerk.intentions.submit.mutate(corrected)
    await clerk.intentions.withdraw.mutate({ id: first })
    const { submission: second } = await clerk.intentions.submit.mutate(corrected)
    await clerk.intentions.submit.mutate({ ...corrected, submission: first })
    const results = await Promise.allSettled([
      reviewer.intentions.approve.mutate({ id: first, step: 3 }),
      reviewer.intentions.approve.mutate({ id: second, step: 1 }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = results.find((one) => one.status === 'rejected')
    expect((await refusalOf(Promise.reject(lost?.reason as Error))).problem).toBe('already-corrected')
  })

  test('what a correction says is judged as the first notice was', async () => {
    await on(FIRST)
    const { number } = await publishIntention(clerk, reviewer, { ...FORM, title: '课桌采购' })
    const corrects = { number, reason: '预留金额有误' }
    const less = { ...FORM, reservedSme: 100_000_000, reservedSmallMicro: 70_000_000, corrects }
    const refused = await refusalOf(clerk.intentions.submit.mutate(less))
    expect(refused.problem).toBe('refused-by-rule')
  })

  test('what a notice says is neither re-dated nor withdrawn beside it: not by an entry, in the grid, or by a ledger', async () => {
    await on(civilDate('2026-10-20'))
    const { key, id, number } = await publishIntention(clerk, reviewer, { ...FORM, title: '实验仪器采购' })
    const factOf = async (event: string) =>
      (await clerk.procurements.get.query({ key })).facts.find((fact) => fact.event === event)?.id ?? ''
    const earlier = civilDate('2026-09-01')
    for (const day of [earlier, null]) {
      const refused = await refusalOf(
        clerk.procurements.correctFact.mutate({ factId: await factOf('intention'), on: day, reason: '录错' }),
      )
      expect(refused).toMatchObject({ problem: 'notice-refused', message: expect.stringContaining(number) as string })
      expect(refused.toDo).toContain('更正公告')
    }
    const content = Buffer.from(`项目编号,项目名称,采购方式,意向公开日期\n${id},实验仪器,公开招标,2026-09-01`).toString(
      'base64',
    )
    const seen = await clerk.ledger.preview.mutate({ filename: 'l.csv', content })
    expect(seen.held).toEqual([
      { row: 2, id, title: '实验仪器', field: 'intentionOn', from: '2026-10-20', to: '2026-09-01', notice: number },
    ])
    expect(seen.rows[0]?.changes.map(({ field }) => field)).toEqual(['title'])
    await clerk.ledger.confirm.mutate({ importId: seen.importId })
    expect((await clerk.procurements.get.query({ key })).record).toMatchObject({ intentionOn: '2026-10-20' })
    const early = await refusalOf(submitAnnouncement(clerk, { key }))
    expect(early).toMatchObject({ problem: 'refused-by-rule', refusal: { earliest: '2026-11-19' } })

    await on(civilDate('2026-11-20'))
    const bidDeadlineOn = civilDate('2026-12-15')
    const announced = await publishAnnouncement(clerk, reviewer, { key, bidDeadlineOn })
    const withdrawn = clerk.procurements.correctFact.mutate({
      factId: await factOf('announcement'),
      on: null,
      reason: '重新公告',
    })
    expect((await refusalOf(withdrawn)).problem).toBe('notice-refused')
    const moved = clerk.procurements.correctFact.mutate({
      factId: await factOf('bid-deadline'),
      on: civilDate('2026-12-11'),
      reason: '提前开标',
    })
    expect((await refusalOf(moved)).message).toContain(announced.number)
    const cells = (['announcementOn', 'bidDeadlineOn', 'controlPrice'] as const).map((field) => ({
      key,
      field,
      text: field === 'controlPrice' ? '270万' : '2026-11-18',
    }))
    const { cells: checked } = await clerk.steps.check.mutate({ cells, reason: '录错' })
    expect(checked.map(({ field, state, problem }) => [field, state, problem?.includes(announced.number)])).toEqual(
      cells.map(({ field }) => [field, 'bad', true]),
    )
    // What no notice says is entered as before.
    const { cells: free } = await clerk.steps.check.mutate({
      cells: [{ key, field: 'clarifiedOn', text: '2026-11-20' }],
    })
    expect(free[0]?.state).toBe('new')
  })

  test('a change notice of an announcement moves its bid deadline, within what the rules ask, and says so', async () => {
    await on(FIRST)
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, title: '操场翻修' })
    await on(civilDate('2026-12-03'))
    const announced = await publishAnnouncement(clerk, reviewer, { key, bidDeadlineOn: civilDate('2026-12-28') })
    const corrects = { number: announced.number, reason: '供应商反映准备时间不足' }
    const form = { ...FORM, title: '操场翻修', controlPrice: 275_000_000, corrects }
    const to = (day: string) => ({ ...form, bidDeadlineOn: civilDate(day) })
    await on(civilDate('2026-12-10'))
    const short = await refusalOf(clerk.intentions.submit.mutate(to('2026-12-20')))
    expect(short.problem).toBe('refused-by-rule')
    expect(short.refusal?.findings.map(({ rule }) => rule)).toContain('cn.gp.bid-period')
    expect((await refusalOf(clerk.intentions.submit.mutate(to('2026-12-10')))).problem).toBe('bad-input')
    await clerk.steps.save.mutate({
      cells: [
        { key, field: 'clarifiedOn', text: '2026-12-10', was: '' },
        { key, field: 'clarificationAffectsBids', text: '是', was: '' },
      ],
    })
    expect(
      (await refusalOf(clerk.intentions.submit.mutate(to('2026-12-24')))).refusal?.findings.map(({ rule }) => rule),
    ).toEqual(['cn.gp.clarify'])

    const { submission: id } = await clerk.intentions.submit.mutate(to('2027-01-05'))
    const changes = [
      { field: 'controlPrice', from: 279_000_000, to: 275_000_000 },
      { field: 'bidDeadlineOn', from: '2026-12-28', to: '2027-01-05' },
    ]
    expect(await reviewer.intentions.submission.query({ id })).toMatchObject({ correctsKind: 'announcement', changes })
    const { number } = await reviewer.intentions.approve.mutate({ id, step: 1 })
    const page = await read(number)
    expect(page).toMatchObject({ changes, notice: { bidDeadlineOn: '2027-01-05', controlPrice: 275_000_000 } })
    const { record, facts } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({
      bidDeadlineOn: '2027-01-05',
      announcementOn: '2026-12-03',
      controlPrice: 275_000_000,
    })
    expect(facts.filter(({ event }) => event === 'bid-deadline').map(({ on: day, reason }) => [day, reason])).toEqual([
      ['2026-12-28', null],
      ['2027-01-05', corrects.reason],
    ])

    await on(civilDate('2027-01-05'))
    const over = { ...form, corrects: { number, reason: '延期' }, bidDeadlineOn: civilDate('2027-01-20') }
    expect((await refusalOf(clerk.intentions.submit.mutate(over))).message).toContain('2027-01-05 已到')
    const intended = { ...FORM, title: '新的意向', bidDeadlineOn: civilDate('2027-02-20') }
    expect((await refusalOf(clerk.intentions.submit.mutate(intended))).problem).toBe('bad-input')
  })

  test('an announcement is corrected in the same way, and keeps its day', async () => {
    await on(FIRST)
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, title: '食堂设备采购' })
    await on(civilDate('2026-12-03'))
    const { number } = await publishAnnouncement(clerk, reviewer, { key, bidDeadlineOn: civilDate('2026-12-28') })
    await on(civilDate('2026-12-04'))
    const corrects = { number, reason: '更正需求数量' }
    const form = { ...FORM, title: '食堂设备采购', summary: '灶具二十套。', corrects }
    const corrected = await publishIntention(clerk, reviewer, form)
    expect(corrected.number).toMatch(/^GG-2026-/u)
    const { notice } = await read(corrected.number)
    expect(notice).toMatchObject({ kind: 'announcement', summary: '灶具二十套。', bidDeadlineOn: '2026-12-28' })
    const { record } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ announcementOn: '2026-12-03' })
  })
})
