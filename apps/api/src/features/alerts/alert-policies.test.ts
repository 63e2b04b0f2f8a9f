import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { AlertPolicy, AlertPolicyStep } from '@tenderlight/compliance/desk/kinds'
import { insertCase } from '@tenderlight/db/repositories/cases'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import type { NewChannels } from '@tenderlight/db/repositories/channel-settings'
import { addDesk } from '@tenderlight/db/repositories/desk-settings'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterEach, describe, expect, test } from 'vitest'
import { openMailer } from '../../channels/mailer.ts'
import { openSmtpReceiver } from '../../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../../channels/testing/webhook-receiver.ts'
import { standingOf } from '../../record/standing.ts'
import { deliver } from './deliver.ts'
import { sweep } from './sweep.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './testing/seed.ts'

const step = (change: Partial<AlertPolicyStep>): AlertPolicyStep => ({
  step: 'breach',
  afterWorkingDays: null,
  levels: ['law', 'commitment'],
  to: ['unit-clerks'],
  channels: ['in-app'],
  how: 'at-once',
  ...change,
})
const REMINDED: AlertPolicy = {
  steps: [
    step({}),
    step({ step: 'reminder', afterWorkingDays: 2, to: ['head'], channels: ['in-app', 'e-mail'] }),
    step({ step: 'reminder', afterWorkingDays: 4, to: ['bureau'] }),
  ],
}
const DAILY: AlertPolicy = { steps: [step({ to: ['unit-clerks'], channels: ['e-mail'], how: 'daily' })] }
const ROBOTS: AlertPolicy = { steps: [step({ to: ['unit-clerks', 'bureau'], channels: ['webhook'] })] }

forDatabase('alerts by policy', (connection) => {
  const db = () => connection().db
  const open: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  const opened = async (policy: AlertPolicy | undefined, clocks = 1) => {
    const smtp = await openSmtpReceiver()
    const mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    open.push(
      () => smtp.close(),
      () => mailer.close(),
    )
    const clock = { now: new Date('2026-03-02T08:30:00+08:00') }
    const deps = {
      db: db(),
      within: () => db(),
      rulebook: RULEBOOK,
      standing: standingOf(() => db()),
      publicUrl: 'https://lights.district.example',
      mailer,
      canMail: true,
      leaseMs: 60_000,
      stopping: new AbortController().signal,
      now: () => clock.now,
      report: (error: unknown) => expect.unreachable(String(error)),
    }
    const district = await seedDistrict(db())
    const { districtId, supervisor, unitId, bureauId } = district
    const ids: string[] = []
    for (let n = 0; n < clocks; n++) {
      const id = await seedProcurement(db(), district, `第 ${n + 1} 个项目`)
      ids.push(id)
      await putClock(db(), signingClock(district, id))
    }
    const set = (kind: 'alert-policy' | 'case-heads', content: object | null, seen = 0) =>
      db()
        .transaction()
        .execute((trx) =>
          addDesk(
            trx,
            districtId,
            {
              kind,
              key: '',
              content,
              from: civilDate('2026-01-05'),
              reason: '专题会议纪要',
              recordedAt: clock.now,
              recordedBy: supervisor,
            },
            seen,
          ),
        )
    if (policy !== undefined) await set('alert-policy', policy)
    const at = (moment: string) => {
      clock.now = new Date(`${moment}:00+08:00`)
    }
    return {
      smtp,
      district,
      ids,
      set,
      clock,
      sweepAt: (moment: string) => {
        at(moment)
        return sweep(deps, { districtId })
      },
      deliverAt: (moment: string) => {
        at(moment)
        return deliver(deps, districtId)
      },
      channels: (whose: 'unit' | 'bureau', channels: Partial<NewChannels>) =>
        saveChannels(
          db(),
          districtId,
          whose === 'unit' ? unitId : bureauId,
          { emails: [], webhookUrl: null, webhookSecret: null, ...channels },
          clock.now,
        ),
      alerts: async () => {
        const rows = await db()
          .selectFrom('alerts')
          .select(['step', 'nth', 'raised_on'])
          .where('district_id', '=', districtId)
          .orderBy('raised_at')
          .orderBy('nth')
          .execute()
        return rows.map((row) => `${row.raised_on} ${row.step}${row.nth === 0 ? '' : ` ${row.nth}`}`)
      },
      targets: async () => {
        const rows = await db()
          .selectFrom('deliveries as d')
          .leftJoin('alerts as a', (on) =>
            on.onRef('a.district_id', '=', 'd.district_id').onRef('a.id', '=', 'd.alert_id'),
          )
          .select(['a.step', 'd.channel', 'd.target', 'd.status'])
          .where('d.district_id', '=', districtId)
          .orderBy('d.created_at')
          .orderBy('d.channel')
          .execute()
        return rows.map((row) => `${row.step ?? 'digest'} ${row.channel} ${row.target} ${row.status}`)
      },
    }
  }

  describe('reminders', () => {
    test('each once, after as many working days, to whom it names; the end to all of them', async () => {
      const { district, set, sweepAt, alerts, targets, ids } = await opened(REMINDED)
      await set('case-heads', { people: [district.reviewer] })
      // The 7th and 8th are rest days: the fourth working day after the 2nd is the 6th, nothing is left for the 9th.
      for (const day of ['02', '03', '03', '04', '05', '06', '07', '09']) await sweepAt(`2026-03-${day}T08:30`)
      const [id = ''] = ids
      const met = { open: false, verdict: 'breach', met: civilDate('2026-03-10'), base_light: 'red' } as const
      await putClock(db(), signingClock(district, id, met))
      await sweepAt('2026-03-10T08:30')
      expect(await alerts()).toEqual([
        '2026-03-03 breach',
        '2026-03-04 reminder 2',
        '2026-03-06 reminder 4',
        '2026-03-10 cleared',
      ])
      const told = await targets()
      const [clerk, head, bureau] = [district.clerk, district.reviewer, district.supervisor]
      expect(told.slice(0, 3)).toEqual([
        `breach in-app ${clerk} sent`,
        `reminder in-app ${head} sent`,
        `reminder in-app ${bureau} sent`,
      ])
      expect(new Set(told.slice(3))).toEqual(new Set([clerk, head, bureau].map((who) => `cleared in-app ${who} sent`)))
    })

    test('a clock that nobody looked at for long: the breach, and the longest of its reminders alone', async () => {
      const { sweepAt, alerts } = await opened(REMINDED)
      await sweepAt('2026-03-20T08:30')
      await sweepAt('2026-03-23T08:30')
      expect(await alerts()).toEqual(['2026-03-20 breach', '2026-03-20 reminder 4'])
    })

    test('nothing of what a written reason excuses, and nothing that no step names', async () => {
      const { district, sweepAt, alerts, ids } = await opened(REMINDED)
      await putClock(db(), signingClock(district, ids[0] ?? '', { late_light: 'yellow' }))
      await sweepAt('2026-02-28T08:30')
      await sweepAt('2026-03-20T08:30')
      expect(await alerts()).toEqual([])
    })
  })

  test('what is set and taken back, or cannot be read: told as by default', async () => {
    const { set, sweepAt, targets } = await opened(DAILY)
    await set('alert-policy', null, 1)
    expect(await sweepAt('2026-03-03T08:30')).toBe(1)
    expect(await targets()).toHaveLength(3)
  })

  describe('the message of a day', () => {
    const mailed = { emails: ['clerk@unit.example'] }

    test('one mail at 09:00 for what was found by then; what comes later goes the next working day', async () => {
      const { smtp, district, channels, sweepAt, deliverAt, targets } = await opened(DAILY, 3)
      await channels('unit', mailed)
      await sweepAt('2026-03-03T08:30')
      expect(await targets()).toEqual(['digest e-mail clerk@unit.example queued'])
      expect(await deliverAt('2026-03-03T08:59')).toBe(0)
      expect(await deliverAt('2026-03-03T09:00')).toBe(1)
      expect(smtp.mails).toHaveLength(1)
      expect(smtp.mails[0]?.headers.get('subject')).toBe('【采招亮灯】2026-03-03 提醒汇总:已超期 3 项')
      for (const n of [1, 2, 3])
        expect(smtp.mails[0]?.text).toContain(`■ 已超期 第 ${n} 个项目 合同签订 应于 2026-03-02`)

      // Friday noon: on Monday.
      await putClock(db(), signingClock(district, await seedProcurement(db(), district, '第 4 个项目')))
      await sweepAt('2026-03-06T12:00')
      expect(await deliverAt('2026-03-07T09:30')).toBe(0)
      expect(await deliverAt('2026-03-09T08:59')).toBe(0)
      expect(await deliverAt('2026-03-09T09:00')).toBe(1)
      expect(smtp.mails[1]?.text).toContain('第 4 个项目')
      expect(smtp.mails[1]?.text).not.toContain('第 3 个项目')
    })

    test('what comes while it is being sent is not lost: it goes on the next', async () => {
      const { smtp, district, channels, sweepAt, deliverAt } = await opened(DAILY)
      await channels('unit', mailed)
      await sweepAt('2026-03-03T08:30')
      await deliverAt('2026-03-03T09:00')
      await putClock(db(), signingClock(district, await seedProcurement(db(), district, '晚到的项目')))
      // A look that began before 09:00 and comes to this only now.
      await sweepAt('2026-03-03T08:59')
      expect(await deliverAt('2026-03-03T23:00')).toBe(0)
      expect(await deliverAt('2026-03-04T09:00')).toBe(1)
      expect(smtp.mails[1]?.text).toContain('晚到的项目')
    })
  })

  describe('robots of chats', () => {
    const robots = async (answer: (call: number, response: ServerResponse) => void, clocks = 3) => {
      const hook = await openWebhookReceiver(answer)
      open.push(() => hook.close())
      const district = await opened(ROBOTS, clocks)
      await district.channels('unit', { webhookUrl: `${hook.url}?key=k-1`, webhookFormat: 'wecom' })
      await district.sweepAt('2026-03-03T08:30')
      const tries = async () =>
        db()
          .selectFrom('delivery_tries')
          .select(['n', 'outcome', 'answer'])
          .where('district_id', '=', district.district.districtId)
          .orderBy('n')
          .execute()
      return { hook, tries, ...district }
    }

    test('one message for all of a run, and each delivery is sent with it', async () => {
      const { hook, tries, deliverAt, targets } = await robots((_call, response) =>
        response.end('{"errcode":0,"errmsg":"ok"}'),
      )
      expect(await deliverAt('2026-03-03T08:31')).toBe(3)
      expect(await deliverAt('2026-03-03T08:32')).toBe(0)
      expect(hook.calls).toHaveLength(1)
      const content = hook.calls[0]?.body ?? ''
      expect(content).toContain('采招亮灯 3 条提醒')
      for (const n of [1, 2, 3]) expect(content).toContain(`第 ${n} 个项目`)
      expect((await targets()).map((one) => one.split(' ').at(-1))).toEqual(['sent', 'sent', 'sent'])
      expect(await tries()).toEqual(
        Array.from({ length: 3 }, () => ({ n: 1, outcome: 'sent', answer: 'errcode 0 ok' })),
      )
    })

    test('too many a minute, and a fault: tried again later, each try on record', async () => {
      const { hook, tries, deliverAt, targets } = await robots((call, response) => {
        if (call === 2) return response.writeHead(500).end()
        return response.end(call === 1 ? '{"errcode":45009,"errmsg":"api freq out of limit"}' : '{"errcode":0}')
      }, 1)
      expect(await deliverAt('2026-03-03T08:31')).toBe(0)
      expect(await deliverAt('2026-03-03T08:31')).toBe(0)
      expect(await deliverAt('2026-03-03T08:32')).toBe(0)
      expect(await deliverAt('2026-03-03T08:37')).toBe(1)
      expect(hook.calls).toHaveLength(3)
      expect(await tries()).toEqual([
        { n: 1, outcome: 'failed', answer: 'errcode 45009 api freq out of limit' },
        { n: 2, outcome: 'failed', answer: 'HTTP 500' },
        { n: 3, outcome: 'sent', answer: 'errcode 0' },
      ])
      expect((await targets())[0]).toMatch(/sent$/u)
    })
  })

  describe('cases', () => {
    const cased = async () => {
      const seeded = await opened(DAILY, 0)
      const { districtId, unitId, supervisor } = seeded.district
      const id = randomUUID()
      const [opening, at] = [civilDate('2026-02-24'), new Date('2026-02-24T10:00:00+08:00')]
      const step = { district_id: districtId, case_id: id, organisation_id: unitId, at, on_date: opening }
      await db()
        .transaction()
        .execute((trx) =>
          insertCase(
            trx,
            {
              district_id: districtId,
              id,
              number: null,
              organisation_id: unitId,
              kind: 'other',
              source: 'hand',
              title: '现场检查发现的问题',
              subjects: 0,
              opened_on: opening,
              opened_at: at,
              opened_by: supervisor,
              told_on: opening,
              stage: 'to-answer',
              due: civilDate('2026-03-04'),
              warn_from: civilDate('2026-03-03'),
              waits_for: 'unit',
              extension_asked: false,
              withdrawal_asked: false,
              escalated: false,
              closed_on: null,
              closed_as: null,
            },
            [],
            {
              ...step,
              step: 1,
              kind: 'opened',
              stage: 'to-answer',
              person_id: supervisor,
              reason: null,
              due: civilDate('2026-03-04'),
              content: JSON.stringify({ letter: false }),
              waiver: null,
            },
          ),
        )
      return { ...seeded, id, step }
    }

    test('a day that is near, and one that is over, is told once, whatever the policy says of clocks', async () => {
      const { id, district, channels, smtp, sweepAt, deliverAt, alerts, targets } = await cased()
      await channels('unit', { emails: ['clerk@unit.example'] })
      for (const day of ['02', '03', '03', '04', '05', '06']) await sweepAt(`2026-03-${day}T08:30`)
      expect(await alerts()).toEqual(['2026-03-03 case-warning', '2026-03-05 case-breach'])
      const people = [district.clerk, district.reviewer, district.supervisor]
      expect(
        new Set((await targets()).filter((one) => one.includes('in-app') && one.startsWith('case-breach'))),
      ).toEqual(new Set(people.map((who) => `case-breach in-app ${who} sent`)))
      const seenBy = (role: 'clerk' | 'agency-clerk') =>
        connection()
          .within({
            as: 'person',
            district: district.districtId,
            person: district.clerk,
            roles: [role],
            reach: { kind: 'parts', organisations: [district.unitId], procurements: [] },
            own: [],
            writes: false,
          })
          .selectFrom('alerts')
          .select('step')
          .execute()
      expect(await seenBy('clerk')).toHaveLength(2)
      expect(await seenBy('agency-clerk'), 'an agency has no part in cases').toEqual([])
      await deliverAt('2026-03-06T08:31')
      const mail = smtp.mails.find(({ headers }) => headers.get('subject')?.includes('督办超期'))
      expect(mail?.headers.get('subject')).toBe('【采招亮灯】督办超期:现场检查发现的问题(应于 2026-03-04)')
      expect(mail?.text).toContain(`https://lights.district.example/app/cases/${id}`)
    })

    test('an escalation is told to the heads, and the unit does not see it', async () => {
      const { district, set, step, sweepAt, targets } = await cased()
      await set('case-heads', { people: [district.supervisor] })
      await db()
        .insertInto('case_steps')
        .values({
          ...step,
          step: 2,
          kind: 'escalated',
          stage: 'to-answer',
          person_id: district.supervisor,
          reason: '逾期未答复',
          due: null,
          content: JSON.stringify({ to: 'head' }),
          waiver: null,
        })
        .execute()
      await sweepAt('2026-03-02T08:30')
      await sweepAt('2026-03-02T14:00')
      expect(await targets()).toEqual([`case-escalated in-app ${district.supervisor} sent`])
      const own = await db()
        .selectFrom('alerts')
        .select('organisation_id')
        .where('district_id', '=', district.districtId)
        .execute()
      expect(own).toEqual([{ organisation_id: district.bureauId }])
    })
  })
})
