import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { notice } from '@tenderlight/contracts/notices'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { approveAnnouncement, publishAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'

const FORM: IntentionForm = {
  title: '校车租赁服务(2027 学年)',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '接送线路十二条,服务期一年。',
  budget: 280_000_000,
  expectedMonth: '2026-12',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
}
const PUBLISHED = civilDate('2026-11-02')
const DAY_29 = civilDate('2026-12-01')
const DAY_30 = civilDate('2026-12-02')

forDatabase('intentions', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let unit: Client
  let reviewer: Client
  let bureau: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), PUBLISHED)
    district = await seedDistrict(api.deps)
  })
  beforeEach(async () => on(PUBLISHED))
  afterAll(() => api.close())

  /** Sets the day and signs in anew: sessions end after twelve hours. */
  async function on(day: Parameters<TestApi['clock']['set']>[0]) {
    api.clock.set(day)
    unit = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
    bureau = await api.client(district.users.bureau)
  }

  test('an announcement is refused on day 29 with the earliest day, and allowed on day 30', async () => {
    const intention = await publishIntention(unit, reviewer, FORM)
    expect(intention).toMatchObject({ publishedOn: PUBLISHED, earliestAnnouncement: DAY_30 })
    expect(intention.number).toMatch(/^YX-2026-\d{4}$/u)
    const { key } = intention
    const { notices } = await unit.procurements.get.query({ key })
    expect(notices).toMatchObject([{ number: intention.number, earliestAnnouncement: DAY_30 }])
    // That day alone as an entry for a calendar, whatever else is published.
    await publishIntention(unit, reviewer, { ...FORM, title: '另一个项目' })
    const calendar = await (await fetch(`${api.address}/calendar.ics?q=${intention.number}`)).text()
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1)
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${DAY_30.replaceAll('-', '')}`)

    await on(DAY_29)
    expect(await unit.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'refused', earliest: DAY_30 })
    const refused = await refusalOf(submitAnnouncement(unit, { key, bidDeadlineOn: civilDate('2026-12-28') }))
    expect(refused).toMatchObject({
      code: 'PRECONDITION_FAILED',
      problem: 'refused-by-rule',
      toDo: `最早可于 ${DAY_30} 办理。`,
      refusal: { command: 'publish-announcement', decision: 'refused', earliest: DAY_30 },
    })
    expect(refused.refusal?.findings.map(({ rule }) => rule)).toContain('cn.gp.intention.lead-time')
    expect((await unit.procurements.get.query({ key })).facts.map(({ event }) => event)).toEqual(['intention'])

    await on(DAY_30)
    const announced = await publishAnnouncement(unit, reviewer, { key, bidDeadlineOn: civilDate('2026-12-28') })
    expect(announced.number).toMatch(/^GG-2026-\d{4}$/u)
    const after = await unit.procurements.get.query({ key })
    expect(after.record).toMatchObject({ announcementOn: DAY_30, bidDeadlineOn: '2026-12-28', buyer: '测试区教育局' })
    expect(after.notices.map(({ kind }) => kind)).toEqual(['announcement', 'intention'])
    expect(after.findings.find(({ rule }) => rule === 'cn.gp.intention.lead-time')).toMatchObject({
      verdict: 'compliant',
      actual: 30,
    })
    expect((await refusalOf(submitAnnouncement(unit, { key }))).problem).toBe('already-published')
  })

  test('an announcement is seen before it is submitted, and waits for a second person', async () => {
    const { key } = await publishIntention(unit, reviewer, { ...FORM, title: '教室灯具改造,联系人:张三 13812345678' })
    const of = { key, bidDeadlineOn: civilDate('2026-12-28') }
    const unseen = { ...of, seen: '0'.repeat(64) }
    await on(DAY_29)
    // Whatever was seen, and whoever approves: not before the day.
    expect(await refusalOf(unit.intentions.announce.mutate(unseen))).toMatchObject({ problem: 'refused-by-rule' })
    expect((await refusalOf(unit.intentions.previewAnnouncement.mutate(of))).problem).toBe('refused-by-rule')

    await on(DAY_30)
    expect((await refusalOf(unit.intentions.announce.mutate(unseen))).problem).toBe('changed-meanwhile')
    const { shown, seen } = await unit.intentions.previewAnnouncement.mutate(of)
    expect(shown).toMatchObject({
      kind: 'announcement',
      publishedOn: DAY_30,
      title: '教室灯具改造,联系人:张** 138****5678',
      bidDeadlineOn: '2026-12-28',
    })
    // Of several who submit it at once one is heard.
    const several = [1, 2, 3].map(() => unit.intentions.announce.mutate({ ...of, seen }))
    const heard = (await Promise.allSettled(several)).findIndex(({ status }) => status === 'fulfilled')
    const { submission: id, reviewers, published } = await Promise.any(several)
    expect([reviewers, published]).toEqual([['测试区教育局复核'], null])
    const others = several.filter((_one, n) => n !== heard).map(async (one) => (await refusalOf(one)).problem)
    expect(await Promise.all(others)).toEqual(['already-waiting', 'already-waiting'])
    expect((await unit.procurements.get.query({ key })).record['announcementOn']).toBeUndefined()
    expect((await unit.intentions.announceCheck.query({ key })).submitted).toMatchObject({
      submission: id,
      state: 'waiting',
      by: '测试区教育局经办',
      reviewers: ['测试区教育局复核'],
      asked: of,
    })
    const { submissions } = await reviewer.intentions.submissions.query()
    expect(submissions.find((one) => one.id === id)).toMatchObject({ announces: true, project: key, mayReview: true })
    const ready = async (client: Client) =>
      (await client.worklist.list.query({})).ready.filter((one) => one.key === key).length
    expect(await ready(unit)).toBe(0)
    // It is the same project that is announced, not another that is planned.
    const planned = (await unit.budget.sharePlan.query({ year: 2026 })).projects.filter((one) => one.key === null)
    expect(planned).toEqual([])
    const { rows } = await unit.intentions.readMany.mutate({
      kind: 'text',
      text: '采购项目名称\t预算金额(元)\n教室灯具改造,联系人:张三 13812345678\t2800000',
    })
    expect(rows[0]?.known.map(({ kind }) => kind)).toEqual(['procurement'])
  })

  test('returned it is submitted anew, and goes out when a second person approves exactly what they saw', async () => {
    const { key } = await publishIntention(unit, reviewer, { ...FORM, title: '教室门窗维修' })
    await on(DAY_30)
    const { submission: id } = await submitAnnouncement(unit, { key, bidDeadlineOn: civilDate('2026-12-28') })
    await reviewer.intentions.sendBack.mutate({ id, step: 1, reason: '截止日再核对' })
    const { ready } = await unit.worklist.list.query({})
    expect(ready.filter((one) => one.key === key)).toHaveLength(1)
    const later = { key, bidDeadlineOn: civilDate('2026-12-30') }
    expect(await submitAnnouncement(unit, later)).toMatchObject({ submission: id })
    const detail = await reviewer.intentions.submission.query({ id })
    expect(detail).toMatchObject({ form: null, gate: { decision: 'allowed' }, announcement: { asked: later } })
    const before = detail.announcement?.preview?.seen ?? ''
    const cells = [{ key, field: 'controlPrice' as const, text: '270万', was: '' }]
    await unit.steps.save.mutate({ cells })
    const approve = { id, step: 3, seen: before }
    expect((await refusalOf(reviewer.intentions.approveAnnouncement.mutate(approve))).problem).toBe('changed-meanwhile')
    expect((await refusalOf(reviewer.intentions.approve.mutate({ id, step: 3 }))).problem).toBe('bad-input')
    const { number } = await approveAnnouncement(reviewer, id)
    expect(number).toMatch(/^GG-2026-/u)
    const { record, notices } = await unit.procurements.get.query({ key })
    expect(record).toMatchObject({ announcementOn: DAY_30, bidDeadlineOn: '2026-12-30', controlPrice: 270_000_000 })
    expect(notices[0]).toMatchObject({ number, publishedBy: '测试区教育局复核' })
    expect((await refusalOf(reviewer.intentions.approveAnnouncement.mutate(approve))).problem).toBe('already-decided')
  })

  test('what is approved on a later day is judged on that day; one is withdrawn and submitted again', async () => {
    const { key } = await publishIntention(unit, reviewer, { ...FORM, title: '操场照明' })
    await on(DAY_30)
    const { submission: id } = await submitAnnouncement(unit, { key, bidDeadlineOn: civilDate('2026-12-22') })
    await on(civilDate('2026-12-04'))
    // Twenty days are left from the day of the submission, eighteen from this one.
    const { gate, announcement } = await reviewer.intentions.submission.query({ id })
    expect([gate?.decision, announcement?.preview]).toEqual(['refused', null])
    const late = await refusalOf(reviewer.intentions.approveAnnouncement.mutate({ id, step: 1, seen: '0'.repeat(64) }))
    expect(late.refusal?.findings.map(({ rule }) => rule)).toContain('cn.gp.bid-period')
    await unit.intentions.withdrawAnnouncement.mutate({ key })
    expect((await unit.intentions.announceCheck.query({ key })).submitted).toMatchObject({ state: 'withdrawn' })
    const done = await publishAnnouncement(unit, reviewer, { key, bidDeadlineOn: civilDate('2026-12-24') })
    expect(done.publishedOn).toBe('2026-12-04')
    expect((await unit.intentions.announceCheck.query({ key })).submitted).toBeNull()
  })

  test('a supervisor overrides nothing that law forbids, whatever the reason', async () => {
    const { key } = await publishIntention(unit, reviewer, { ...FORM, title: '图书采购' })
    await on(DAY_29)
    const refused = await refusalOf(submitAnnouncement(bureau, { key, reason: '赶在年底前完成预算执行' }))
    expect(refused).toMatchObject({ problem: 'refused-by-rule', refusal: { overridable: false } })
  })

  test('a reserved share below the district’s is refused, naming figure and shortfall', async () => {
    const short = { ...FORM, title: '食堂设备采购', reservedSme: 100_000_000, reservedSmallMicro: 70_000_000 }
    const { refusal, problem } = await refusalOf(unit.intentions.submit.mutate(short))
    expect(problem).toBe('refused-by-rule')
    expect(refusal?.findings.find(({ rule }) => rule === 'jiujiang.gp.sme.reserve-above')).toMatchObject({
      required: 112_000_000,
      actual: 100_000_000,
      shortfall: 12_000_000,
    })
    expect((await unit.procurements.list.query({ text: '食堂设备' })).rows).toEqual([])
  })

  test('a deposit where the province allows none is refused', async () => {
    const { problem, refusal } = await refusalOf(unit.intentions.submit.mutate({ ...FORM, bidDeposit: 100 }))
    expect(problem).toBe('refused-by-rule')
    expect(refusal?.findings.map(({ rule }) => rule)).toContain('anhui.gp.bid-bond-zero')
  })

  test('an urgency that nobody could foresee needs a written reason, which is kept and shown', async () => {
    const { key } = await publishIntention(unit, reviewer, {
      ...FORM,
      title: '应急供暖',
      specialMatter: 'unforeseeable-urgency',
    })
    await on(civilDate('2026-11-05'))
    const asked = await refusalOf(submitAnnouncement(unit, { key }))
    expect(asked).toMatchObject({ problem: 'reason-needed', refusal: { decision: 'needs-reason' } })
    const reason = '锅炉房突发故障,寒潮将至'
    await publishAnnouncement(unit, reviewer, { key, reason })
    const { record } = await unit.procurements.get.query({ key })
    expect(Object.values(record['reasons'] as Record<string, string>)).toContain(reason)
  })

  test('the notice is a snapshot with its own digest that nobody can change', async () => {
    const { number, key } = await publishIntention(unit, reviewer, { ...FORM, title: '保洁服务' })
    const { db } = api.deps
    const row = await db
      .selectFrom('notices')
      .selectAll()
      .where('number', '=', number)
      .where('procurement_id', '=', key)
      .executeTakeFirstOrThrow()
    const snapshot = notice.omit({ digest: true }).parse(row.snapshot)
    expect(snapshot).toMatchObject({
      title: '保洁服务',
      unit: '测试区教育局',
      earliestAnnouncement: DAY_30,
      medium: 'provincial',
    })
    const canonical = JSON.stringify(
      Object.fromEntries(Object.entries(snapshot).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    )
    expect(row.digest).toBe(createHash('sha256').update(canonical).digest('hex'))
    await expect(db.updateTable('notices').set({ digest: '' }).where('id', '=', row.id).execute()).rejects.toThrow(
      /append-only/u,
    )
    await expect(db.deleteFrom('notices').where('id', '=', row.id).execute()).rejects.toThrow(/append-only/u)
    await expect(sql`truncate notices cascade`.execute(db)).rejects.toThrow(/append-only/u)
  })

  test('numbers are given in turn, skip what is taken, and stay unique in the unit', async () => {
    const first = await publishIntention(unit, reviewer, { ...FORM, title: '桌椅采购一' })
    const [, year = '', next = ''] = /^CG-(\d+)-(\d+)$/u.exec(first.id) ?? []
    const taken = `CG-${year}-${String(Number(next) + 1).padStart(4, '0')}`
    await publishIntention(unit, reviewer, { ...FORM, title: '桌椅采购二', id: taken })
    const third = await publishIntention(unit, reviewer, { ...FORM, title: '桌椅采购三' })
    expect(third.id).toBe(`CG-${year}-${String(Number(next) + 2).padStart(4, '0')}`)
    expect((await refusalOf(unit.intentions.submit.mutate({ ...FORM, id: taken }))).problem).toBe('number-taken')
    const twice = await Promise.allSettled(
      [1, 2, 3].map(() => publishIntention(unit, reviewer, { ...FORM, id: 'JY-1' })),
    )
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a project that was imported without an intention gets it, and keeps what only the ledger said', async () => {
    const rows = '项目编号,项目名称,采购方式,预算金额(元),预计采购时间\nYX-9,暂定名称,公开招标,1000000,2026年12月'
    const content = Buffer.from(rows).toString('base64')
    const { importId } = await unit.ledger.preview.mutate({ filename: '计划.csv', content })
    await unit.ledger.confirm.mutate({ importId })
    const known = (await unit.procurements.list.query({ text: 'YX-9' })).rows[0]
    const { key, number } = await publishIntention(unit, reviewer, { ...FORM, id: 'YX-9', expectedMonth: undefined })
    expect(key).toBe(known?.key)
    const { record, notices, facts } = await unit.procurements.get.query({ key })
    expect(record).toMatchObject({
      title: FORM.title,
      budget: FORM.budget,
      expectedMonth: '2026-12',
      intentionOn: PUBLISHED,
    })
    expect(notices.map((notice) => notice.number)).toEqual([number])
    expect(facts.map(({ event }) => event)).toEqual(['intention'])
    expect((await refusalOf(unit.intentions.submit.mutate({ ...FORM, id: 'YX-9' }))).problem).toBe('number-taken')
  })

  test('the bureau buys nothing, and another unit’s intention is not there', async () => {
    expect((await refusalOf(bureau.intentions.submit.mutate(FORM))).problem).toBe('not-allowed')
    const { key } = await publishIntention(unit, reviewer, { ...FORM, title: '仅本单位可见' })
    const water = await api.client(district.users.water)
    expect((await refusalOf(submitAnnouncement(water, { key }))).problem).toBe('not-found')
    expect((await refusalOf(water.intentions.announceCheck.query({ key }))).problem).toBe('not-found')
    expect((await refusalOf(water.procurements.get.query({ key }))).problem).toBe('not-found')
  })
})
