import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailer } from './channels/mailer.ts'
import { openSmtpReceiver } from './channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from './channels/testing/smtp-receiver.ts'
import { weeklyMail } from './outbox/weekly-mail.ts'
import { weeklyNotices } from './outbox/weekly-notice.ts'
import { contextFor } from './record/context.ts'
import { createRecords } from './record/write-records.ts'
import { putOnRecord } from './testing/put-on-record.ts'
import { receiveRequest } from './testing/receive-request.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { TestApi, TestDistrict } from './testing/test-api.ts'
import { startTestWorker } from './features/alerts/testing/test-worker.ts'
import { raiseWeekly, weekAt } from './features/worklist/raise-weekly.ts'

test.each`
  because                                              | at                             | week            | from
  ${'Monday before eight'}                             | ${'2026-03-02T07:59:59+08:00'} | ${undefined}    | ${undefined}
  ${'Monday at eight'}                                 | ${'2026-03-02T08:00:00+08:00'} | ${'2026-03-02'} | ${'2026-03-02T08:00:00+08:00'}
  ${'later in the week, where Monday was missed'}      | ${'2026-03-05T16:00:00+08:00'} | ${'2026-03-02'} | ${'2026-03-02T08:00:00+08:00'}
  ${'the weekend'}                                     | ${'2026-03-07T09:00:00+08:00'} | ${undefined}    | ${undefined}
  ${'Tuesday, as Monday 04-06 is Tomb-Sweeping Day'}   | ${'2026-04-07T08:00:00+08:00'} | ${'2026-04-06'} | ${'2026-04-07T08:00:00+08:00'}
  ${'that Monday itself'}                              | ${'2026-04-06T09:00:00+08:00'} | ${undefined}    | ${undefined}
  ${'National Day: the week begins on Thursday 10-08'} | ${'2026-10-08T08:30:00+08:00'} | ${'2026-10-05'} | ${'2026-10-08T08:00:00+08:00'}
  ${'the make-up Saturday ends a week that has begun'} | ${'2026-02-28T08:30:00+08:00'} | ${'2026-02-23'} | ${'2026-02-24T08:00:00+08:00'}
`('the mails of a week: $because', ({ at, week, from }) => {
  const begun = weekAt(new Date(at), CALENDAR_CN)
  expect(begun).toEqual(week === undefined ? undefined : { week, from: new Date(from) })
})

const FRIDAY = civilDate('2026-02-27')
const MONDAY = civilDate('2026-03-02')
const PATIENCE = { timeout: 30_000, interval: 100 }

forDatabase('the weekly mail', (connection) => {
  let api: TestApi
  let smtp: SmtpReceiver
  let district: TestDistrict
  let close: () => Promise<void>
  beforeAll(async () => {
    smtp = await openSmtpReceiver()
    const mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    api = await startTestApi(connection(), FRIDAY, { mailer })
    district = await seedDistrict(api.deps)
    const { districtId } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, FRIDAY)
    const unsigned = (id: string, awardNoticeOn: CivilDate) =>
      aProcurement({ ...NOTHING_AFTER_AWARD, id, title: `<${id}>`, awardNoticeOn, resultDeterminedOn: awardNoticeOn })
    await api.deps.db.transaction().execute((trx) =>
      createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
        { organisationId: district.education.id, procurement: unsigned('本周到期', civilDate('2026-02-24')) },
        { organisationId: district.education.id, procurement: unsigned('已超期', civilDate('2026-02-12')) },
        { organisationId: district.water.id, procurement: unsigned('别人的', civilDate('2026-02-24')) },
      ]),
    )
    close = async () => {
      await api.close()
      mailer.close()
      await smtp.close()
    }
  })
  afterAll(() => close())

  const addressOf = (username: string, email: string) =>
    connection().db.updateTable('logins').set({ email }).where('username', '=', username).execute()
  const raise = () => {
    const { within, standing } = api.deps
    const db = within({ as: 'sweep', district: district.districtId })
    return raiseWeekly({ db, within, standing, now: () => api.clock.now(), canMail: true }, district.districtId)
  }

  describe('who wants it', () => {
    test('nobody before they say so; it is theirs to say, and on the log', async () => {
      await addressOf(district.users.education, 'clerk@unit.example')
      const clerk = await api.client(district.users.education)
      expect(await clerk.worklist.subscriptions.query()).toEqual({
        feedSince: null,
        weekly: false,
        email: 'clerk@unit.example',
        mailAvailable: true,
      })
      api.clock.set(MONDAY)
      expect(await raise()).toBe(0)
      api.clock.set(FRIDAY)
      await clerk.worklist.setWeekly.mutate({ wanted: true })
      await clerk.worklist.setWeekly.mutate({ wanted: true })
      expect((await clerk.worklist.subscriptions.query()).weekly).toBe(true)
      const bureau = await api.client(district.users.bureau)
      const { entries } = await bureau.audit.entries.query({ action: 'account.change' })
      expect(entries.filter(({ record }) => record.kind === 'weekly-digest')).toHaveLength(1)
    })
  })

  test(
    'on Monday each of them gets one, over SMTP, with what is theirs, however often it is asked for',
    { timeout: 90_000 },
    async () => {
      // The one with nothing to do gets none; neither does the one without an address.
      for (const [user, email] of [
        [district.users.waterReviewer, 'water@unit.example'],
        [district.users.reviewer, null],
      ] as const) {
        if (email !== null) await addressOf(user, email)
        await (await api.client(user)).worklist.setWeekly.mutate({ wanted: true })
      }
      await connection()
        .db.updateTable('clocks')
        .set({ open: false })
        .where('organisation_id', '=', district.water.id)
        .execute()
      const clerk = await api.client(district.users.education)
      const signed = aProcurement({ id: '履约', title: '路灯', acceptedOn: undefined, paidOn: undefined })
      const key = await putOnRecord(api, district, FRIDAY, signed)
      const milestones = [
        { name: '到货', plannedOn: civilDate('2026-02-20'), side: 'supplier' },
        { name: '安装', plannedOn: civilDate('2026-03-06'), side: 'supplier' },
        { name: '培训', plannedOn: civilDate('2026-03-09'), side: 'both' },
      ] as const
      await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: [...milestones] })
      api.clock.set(MONDAY)
      expect(await raise()).toBe(1)
      expect(await raise()).toBe(0)
      const worker = await startTestWorker({ ...api.deps, report: (error) => expect(error).toBeUndefined() })
      try {
        await expect
          .poll(() => smtp.mails.filter(({ to }) => to.includes('clerk@unit.example')).length, PATIENCE)
          .toBe(1)
        api.clock.set(civilDate('2026-03-03'))
        expect(await raise()).toBe(0)
      } finally {
        await worker.stop()
      }
      const weekly = smtp.mails.filter((mail) => mail.headers.get('subject')?.includes('本周待办'))
      expect(weekly.map(({ to }) => to)).toEqual([['clerk@unit.example']])
      const [mail] = weekly
      expect(mail?.headers.get('subject')).toBe(
        '【采招亮灯】本周待办:已超期 2 项,本周到期 2 项(2026-03-02 至 2026-03-08)',
      )
      expect(mail?.text).toMatch(
        /■ 已超期 2\s+- 2026-02-20 履约节点“到货” · 路灯[^■▲]+- 2026-02-28 合同签订 · <已超期>/u,
      )
      expect(mail?.text).toMatch(/▲ 本周到期 2[^▲]+- 2026-03-06 履约节点“安装” · 路灯/u)
      expect(mail?.text).not.toContain('培训')
      expect(mail?.text).toContain('依据:《鸠江区')
      expect(mail?.text).toMatch(/http\S+\/app\/procurements\/\S+why=jiujiang\.gp\.contract\.sign/u)
      expect(mail?.html).toContain('合同签订 · &lt;已超期&gt;')
      expect(mail?.html).not.toContain('别人的')
      const weeks = await connection().db.selectFrom('weekly_digests').select(['week', 'things']).execute()
      expect(weeks.toSorted((one, other) => one.things - other.things)).toEqual([
        { week: MONDAY, things: 0 },
        { week: MONDAY, things: 4 },
      ])
    },
  )

  test('who says so on Monday at ten has the first one a week later', async () => {
    await addressOf(district.users.bureau, 'bureau@district.example')
    api.clock.set(MONDAY)
    await (await api.client(district.users.bureau)).worklist.setWeekly.mutate({ wanted: true })
    expect(await raise()).toBe(0)
    api.clock.set(civilDate('2026-03-09'))
    expect(await raise()).toBeGreaterThan(0)
    const targets = await connection()
      .db.selectFrom('deliveries')
      .select('target')
      .where('weekly_id', 'is not', null)
      .execute()
    expect(targets.map(({ target }) => target)).toContain('bureau@district.example')
  })

  /** The mail of this week as it would be sent now. */
  const textFor = async (username: string, week: CivilDate) => {
    const raised = await connection()
      .db.selectFrom('weekly_digests as w')
      .innerJoin('logins as l', 'l.id', 'w.person_id')
      .select('w.id')
      .where('l.username', '=', username)
      .where('w.week', '=', week)
      .execute()
    const ids = raised.map((one) => one.id)
    const db = api.deps.within({ as: 'delivery', district: district.districtId })
    const calendar = await api.deps.standing.calendar()
    const [notice] = (await weeklyNotices({ ...api.deps, db, calendar }, district.districtId, ids)).values()
    if (notice === undefined) throw new Error('no mail was raised')
    return weeklyMail(notice).text
  }

  test('a request without a project is in the mail of whoever takes its next step, with its day, until it is struck off', async () => {
    const { education, users } = district
    const friday = civilDate('2026-03-13')
    api.clock.set(friday)
    const bureau = await api.client(users.bureau)
    const clerk = await api.client(users.education)
    const id = await receiveRequest(bureau, { receivedOn: friday })
    const next = async () => ({ id, version: (await bureau.requests.get.query({ id })).version, words: null })
    const to = { class: null, layer: null, level: null, dueOn: civilDate('2026-03-18'), to: education.id }
    await bureau.requests.route.mutate({ ...(await next()), ...to, on: friday })
    const week = civilDate('2026-03-16')
    api.clock.set(week)
    await raise()
    const [own, others] = [await textFor(users.education, week), await textFor(users.bureau, week)]
    expect(own).toMatch(/▲ 本周到期 \d+\n(?:(?!待处理)[^])*- 2026-03-18 予以受理 · SQ-2026-0001 反映付款进度\n/u)
    expect(own).not.toContain('待处理')
    expect(own).toContain(`/app/requests/${id}`)
    expect(own).not.toContain('示例商贸')
    expect(others).not.toContain('反映付款进度')

    for (const kind of ['accepted', 'replied'] as const)
      await clerk.requests.step.mutate({ ...(await next()), kind, on: week, said: {} })
    expect(await textFor(users.education, week)).not.toContain('反映付款进度')
    expect(await textFor(users.bureau, week)).toContain('SQ-2026-0001 反映付款进度')
    await bureau.requests.strikeOff.mutate({ ...(await next()), on: week })
    const after = civilDate('2026-03-23')
    api.clock.set(after)
    await raise()
    for (const who of [users.education, users.bureau]) expect(await textFor(who, after)).not.toContain('反映付款进度')
  })

  test('requests and cases stand by their day: over, within the week, or in what waits where it comes later or there is none', async () => {
    const { education, users } = district
    const received = civilDate('2026-03-24')
    api.clock.set(received)
    const bureau = await api.client(users.bureau)
    const request = async (title: string, dueOn: CivilDate | null) => {
      const id = await receiveRequest(bureau, { title, receivedOn: received })
      const none = { class: null, layer: null, level: null, words: null }
      await bureau.requests.route.mutate({ id, version: 1, ...none, dueOn, to: education.id, on: received })
    }
    const supervise = (title: string, answerBy: CivilDate | undefined) =>
      bureau.cases.open.mutate({
        about: { unit: education.id, kind: 'arrears', title },
        text: '请核实。',
        letter: false,
        ...(answerBy && { answerBy }),
      })
    await request('事项一', civilDate('2026-03-27'))
    await request('事项二', civilDate('2026-03-30'))
    await request('事项三', civilDate('2026-04-03'))
    await request('事项四', civilDate('2026-04-08'))
    await request('事项五', null)
    await supervise('督办一', civilDate('2026-03-26'))
    await supervise('督办二', civilDate('2026-04-05'))
    await supervise('督办三', civilDate('2026-04-06'))
    await supervise('督办四', undefined)

    const week = civilDate('2026-03-30')
    api.clock.set(week)
    await raise()
    const text = await textFor(users.education, week)
    const told = text
      .split('\n')
      .filter((line) => /^(?:■|▲|待处理)|^- .*(?:事项|督办)[一二三四五]/u.test(line))
      .map((line) => line.replace(/SQ-2026-\d{4} | \d+$/u, ''))
    expect(told).toEqual([
      '■ 已超期',
      '- 2026-03-26 答复督办 · 督办一',
      '- 2026-03-27 予以受理 · 事项一',
      '▲ 本周到期',
      '- 2026-03-30 予以受理 · 事项二',
      '- 2026-04-03 予以受理 · 事项三',
      '- 2026-04-05 答复督办 · 督办二',
      '待处理',
      '- 答复督办 · 督办四',
      '- 予以受理 · 事项五',
      '- 答复督办 · 督办三(最迟 2026-04-06)',
      '- 予以受理 · 事项四(最迟 2026-04-08)',
    ])
    expect(text).toMatch(/\n {2}\S+\/app\/cases\/\S+\n/u)
  })
})
