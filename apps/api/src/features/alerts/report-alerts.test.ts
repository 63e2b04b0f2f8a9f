import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailer } from '../../channels/mailer.ts'
import type { Mailer } from '../../channels/mailer.ts'
import { openSmtpReceiver } from '../../channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from '../../channels/testing/smtp-receiver.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { deliver } from './deliver.ts'
import { sweepReports } from './sweep-reports.ts'

// A Friday.
const TODAY = civilDate('2026-04-03')
const period = { from: civilDate('2026-03-01'), through: civilDate('2026-03-31') }

forDatabase('alerts of reports', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let water: Client
  let smtp: SmtpReceiver
  let mailer: Mailer

  beforeAll(async () => {
    smtp = await openSmtpReceiver()
    mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    api = await startTestApi(connection(), TODAY, { mailer })
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    water = await api.client(district.users.water)
    await water.alerts.saveChannels.mutate({ emails: ['shuiwu@example.com'], webhookUrl: null })
    const set = { version: 0, from: TODAY, reason: '会议纪要', key: '' }
    await bureau.desk.set.mutate({ ...set, kind: 'letter-prefix', content: { prefix: '测财' } })
  })
  afterAll(async () => {
    await api.close()
    mailer.close()
    await smtp.close()
  })

  const within = (as: 'sweep' | 'delivery') => ({
    ...api.deps,
    db: api.deps.connection.within({ as, district: district.districtId }),
    mailer,
    canMail: true,
    leaseMs: 60_000,
    stopping: new AbortController().signal,
    report: (error: unknown) => {
      throw error
    },
  })
  const sweep = () => sweepReports(within('sweep'), district.districtId)
  const of = async (client: Client) =>
    (await client.alerts.list.query({})).alerts.map(({ step, of: what, number, title }) => ({
      step,
      what,
      number,
      title,
    }))

  test('each unit that it names is told once that it was issued, in the product and by mail; the bureau is not', async () => {
    const input = { kind: 'bulletin', period } as const
    const { seen } = await bureau.reports.make.query(input)
    const { id, number } = await bureau.reports.issue.mutate({ ...input, seen, title: '三月份通报', words: [] })
    // On a rest day nobody is told.
    api.clock.set(civilDate('2026-04-04'))
    expect(await sweep()).toBe(0)
    api.clock.set(civilDate('2026-04-07'))
    expect(await sweep()).toBe(2)
    expect(await sweep()).toBe(0)
    const told = { step: 'report-issued', what: 'report', number, title: '三月份通报' }
    expect(await of(water)).toEqual([told])
    expect(await of(await api.client(district.users.reviewer))).toEqual([told])
    await deliver(within('delivery'), district.districtId)
    expect(smtp.mails).toHaveLength(1)
    expect(smtp.mails[0]?.headers.get('subject')).toContain(number)
    expect(smtp.mails[0]?.text).toContain(`/app/reports/issued/${id}`)

    const [first] = (await water.alerts.list.query({})).alerts
    expect(await water.alerts.markRead.mutate({ ids: [first?.id ?? ''] })).toEqual({ unread: 0 })
  })

  test('and again, with the reason, when it was withdrawn', async () => {
    const [row] = (await bureau.reports.list.query({})).rows
    await bureau.reports.withdraw.mutate({ id: row?.id ?? '', reason: '第三部分数字更正' })
    expect(await sweep()).toBe(2)
    expect((await of(water)).map(({ step }) => step)).toEqual(['report-withdrawn', 'report-issued'])
    await deliver(within('delivery'), district.districtId)
    expect(smtp.mails).toHaveLength(2)
    expect(smtp.mails[1]?.text).toContain('第三部分数字更正')
  })
})
