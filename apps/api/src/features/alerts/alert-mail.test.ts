import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import type { AlertRecord } from '@tenderlight/db/repositories/alert-records'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { alertMail } from './alert-mail.ts'
import { alertNotice } from './alert-notice.ts'
import { alertWebhookBody } from './alert-webhook.ts'

const KEY = '3f3b6a52-6f6e-4a37-9d5e-0d9d0a0a0a0a'

/** The alert about the signing that was due on 2026-03-02, with the record as it stands. */
function noticeOf(alert: Partial<AlertRecord>, record: Parameters<typeof aProcurement>[0] = {}) {
  const { id: number, heldBy, ...stored } = aProcurement({ ...NOTHING_AFTER_AWARD, ...record })
  const whole: AlertRecord = {
    id: 'a1',
    procurementId: KEY,
    rule: 'jiujiang.gp.contract.sign',
    part: '',
    matter: '',
    level: 'commitment',
    step: 'breach',
    nth: 0,
    triggerOn: civilDate('2026-02-13'),
    due: civilDate('2026-03-02'),
    raisedOn: civilDate('2026-03-04'),
    number,
    heldBy,
    record: stored,
    unit: '示范区住房和城乡建设局',
    district: '示范区',
    jurisdiction: 'jiujiang',
    ...alert,
  }
  return alertNotice(whole, {
    rulebook: RULEBOOK,
    calendar: CALENDAR_CN,
    settings: NO_SETTINGS,
    publicUrl: 'https://lights.example',
  })
}

test.each([
  {
    because: 'late, and counted in working days',
    alert: {},
    subject: '【采招亮灯】合同签订 已超期:片区排水管网养护服务(应于 2026-03-02)',
    state: '截至 2026-03-04,未登记办理日期,已超 2 个工作日',
  },
  {
    because: 'one working day is left',
    alert: { step: 'warning', raisedOn: civilDate('2026-02-28') },
    subject: '【采招亮灯】合同签订 临期:片区排水管网养护服务(应于 2026-03-02)',
    state: '截至 2026-02-28,未登记办理日期,还有 1 个工作日',
  },
  {
    because: 'the last day',
    alert: { step: 'warning', raisedOn: civilDate('2026-03-02') },
    subject: '【采招亮灯】合同签订 临期:片区排水管网养护服务(应于 2026-03-02)',
    state: '截至 2026-03-02,未登记办理日期,今日到期',
  },
  {
    because: 'past the day, softened by a written reason',
    alert: { step: 'warning' },
    subject: '【采招亮灯】合同签订 临期:片区排水管网养护服务(应于 2026-03-02)',
    state: '截至 2026-03-04,未登记办理日期,已超 2 个工作日,记录有书面理由',
  },
  {
    because: 'done in the end',
    alert: { step: 'cleared' },
    record: { contractSignedOn: civilDate('2026-03-04') },
    subject: '【采招亮灯】合同签订 超期已消除:片区排水管网养护服务(应于 2026-03-02)',
    state: '已于 2026-03-04 办理,迟 2 个工作日',
  },
  {
    because: 'it had been done in time, and was recorded late',
    alert: { step: 'cleared' },
    record: { contractSignedOn: civilDate('2026-02-27') },
    subject: '【采招亮灯】合同签订 超期已消除:片区排水管网养护服务(应于 2026-03-02)',
    state: '已于 2026-02-27 办理,按期',
  },
  {
    because: 'the notice date was wrong and is withdrawn',
    alert: { step: 'cleared' },
    record: { awardNoticeOn: undefined },
    subject: '【采招亮灯】合同签订 超期已消除:片区排水管网养护服务(应于 2026-03-02)',
    state: '记录更正后,不再超期',
  },
] satisfies {
  because: string
  alert: Partial<AlertRecord>
  record?: Parameters<typeof aProcurement>[0]
  subject: string
  state: string
}[])('the mail says: $because', ({ alert, record, subject, state }) => {
  const mail = alertMail(noticeOf(alert, record))
  expect(mail.subject).toBe(subject)
  expect(mail.text).toContain(`情况: ${state}\n`)
  expect(mail.html).toContain(state)
})

test('every mail names project, unit, level, start, last day, what to do and where to look', () => {
  const { text } = alertMail(noticeOf({}))
  for (const line of [
    '项目: 片区排水管网养护服务 (DEMO-2026-0001)',
    '采购单位: 示范区住房和城乡建设局',
    '级别: 承诺',
    '起算: 2026-02-13 中标(成交)通知书',
    '应于: 2026-03-02',
    '办理: 请办理“合同签订”',
    `查看: https://lights.example/app/procurements/${KEY}?why=jiujiang.gp.contract.sign`,
  ]) {
    expect(text).toContain(line)
  }
})

test('the article comes from the figure that was in force', () => {
  const { text } = alertMail(noticeOf({ rule: 'cn.gp.contract.sign', level: 'law' }))
  expect(text).toContain('依据: 《中华人民共和国政府采购法》 第四十六条')
})

test('a day beyond the published calendar is marked as provisional', () => {
  const days = { triggerOn: civilDate('2026-12-25'), due: civilDate('2027-01-06'), raisedOn: civilDate('2027-01-05') }
  const record = { awardNoticeOn: days.triggerOn, resultDeterminedOn: days.triggerOn }
  const notice = noticeOf({ ...days, step: 'warning' }, record)
  expect(alertMail(notice).text).toContain('应于: 2027-01-06 (暂定:该年放假安排尚未公布)')
  expect(JSON.parse(alertWebhookBody('d1', notice))).toMatchObject({ clock: { due: '2027-01-06', provisional: true } })
})

test('a rule the record does not have any more is named by its title', () => {
  const notice = noticeOf({ step: 'cleared' }, { regime: 'tendering' })
  expect(notice.citation).toBeNull()
  expect(alertMail(notice).subject).toMatch(/^【采招亮灯】.*合同.* 超期已消除:/u)
})

test('a title is text, in the mail’s HTML too', () => {
  const mail = alertMail(noticeOf({}, { title: '<script>alert(1)</script> & "引号"' }))
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot;')
})
