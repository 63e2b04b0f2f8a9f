import type { Bound } from '@tenderlight/compliance/desk/bound-by'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import type { Db } from '@tenderlight/db/connect'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { standingOf } from '../../record/standing.ts'
import { sweep } from './sweep.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './testing/seed.ts'
import type { SeededDistrict } from './testing/seed.ts'

/** Half past eight in China on `date`. */
const at = (date: string) => new Date(`${date}T08:30:00+08:00`)
const on = (db: Db, date: string, canMail = true) => ({
  db,
  standing: standingOf(() => db),
  rulebook: RULEBOOK,
  canMail,
  now: () => at(date),
})

forDatabase('sweep', (connection) => {
  const db = () => connection().db
  const stepsOf = async (district: SeededDistrict) => {
    const rows = await db()
      .selectFrom('alerts')
      .select(['step', 'due', 'raised_on'])
      .where('district_id', '=', district.districtId)
      .orderBy('raised_at')
      .orderBy('step')
      .execute()
    return rows.map((row) => `${row.raised_on} ${row.step} ${row.due}`)
  }
  const seeded = async (overrides: Partial<ClockRow> = {}) => {
    const district = await seedDistrict(db())
    const procurementId = await seedProcurement(db(), district)
    const clock = (change: Partial<ClockRow> = {}) => signingClock(district, procurementId, { ...overrides, ...change })
    await putClock(db(), clock())
    return { district, procurementId, clock, scope: { districtId: district.districtId } }
  }

  test('a clock is told once when it turns yellow, once when it turns red, once when it is met', async () => {
    const { district, clock, scope } = await seeded()
    const days = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-02', '2026-03-03', '2026-03-04']
    for (const day of days) await sweep(on(db(), day), scope)
    await putClock(db(), clock({ open: false, verdict: 'breach', met: civilDate('2026-03-05'), base_light: 'red' }))
    for (const day of ['2026-03-05', '2026-03-06']) await sweep(on(db(), day), scope)
    expect(await stepsOf(district)).toEqual([
      '2026-02-28 warning 2026-03-02',
      '2026-03-03 breach 2026-03-02',
      '2026-03-05 cleared 2026-03-02',
    ])
  })

  test('nothing on a rest day; on the next working day each clock at its present step only', async () => {
    const friday = {
      due: civilDate('2026-03-13'),
      aim_for: civilDate('2026-03-13'),
      warn_from: civilDate('2026-03-14'),
    }
    const { district, scope } = await seeded(friday)
    expect(await sweep(on(db(), '2026-03-14'), scope)).toBe(0)
    expect(await sweep(on(db(), '2026-03-15'), scope)).toBe(0)
    expect(await sweep(on(db(), '2026-03-16'), scope)).toBe(1)
    expect(await stepsOf(district)).toEqual(['2026-03-16 breach 2026-03-13'])
  })

  test('the make-up Saturday 2026-02-28 is a working day, the holiday Tuesday 2026-02-17 is not', async () => {
    const { scope } = await seeded({ warn_from: civilDate('2026-02-16') })
    expect(await sweep(on(db(), '2026-02-17'), scope)).toBe(0)
    expect(await sweep(on(db(), '2026-02-28'), scope)).toBe(1)
  })

  test.each([
    {
      because: 'met late before anybody looked',
      change: { open: false, verdict: 'breach', met: civilDate('2024-03-20'), base_light: 'red' },
    },
    { because: 'met in time', change: { open: false, verdict: 'compliant', met: civilDate('2026-02-20') } },
    { because: 'only encouraged', change: { level: 'encouragement' } },
    { because: 'not started', change: { open: false, trigger_on: null, due: null, warn_from: null } },
  ] satisfies { because: string; change: Partial<ClockRow> }[])(
    'nothing for a clock that is $because',
    async ({ change }) => {
      const { scope } = await seeded(change)
      expect(await sweep(on(db(), '2026-03-10'), scope)).toBe(0)
    },
  )

  test('a written reason keeps an overdue clock yellow: a warning, no breach', async () => {
    const { district, scope } = await seeded({ late_light: 'yellow' })
    for (const day of ['2026-03-03', '2026-03-04']) await sweep(on(db(), day), scope)
    expect(await stepsOf(district)).toEqual(['2026-03-03 warning 2026-03-02'])
  })

  describe('corrections', () => {
    test('a later due date clears the breach and starts the clock anew', async () => {
      const { district, clock, scope } = await seeded()
      await sweep(on(db(), '2026-03-03'), scope)
      const moved = {
        trigger_on: civilDate('2026-02-27'),
        due: civilDate('2026-03-10'),
        warn_from: civilDate('2026-03-09'),
      }
      await putClock(db(), clock(moved))
      for (const day of ['2026-03-04', '2026-03-09', '2026-03-11']) await sweep(on(db(), day), scope)
      await putClock(db(), clock({ ...moved, open: false, met: civilDate('2026-03-12') }))
      await sweep(on(db(), '2026-03-12'), scope)
      expect(await stepsOf(district)).toEqual([
        '2026-03-03 breach 2026-03-02',
        '2026-03-04 cleared 2026-03-02',
        '2026-03-09 warning 2026-03-10',
        '2026-03-11 breach 2026-03-10',
        '2026-03-12 cleared 2026-03-10',
      ])
    })

    test('another due date that is past, too: a new breach, and one end for both', async () => {
      const { district, clock, scope } = await seeded()
      await sweep(on(db(), '2026-03-03'), scope)
      const moved = { trigger_on: civilDate('2026-02-12'), due: civilDate('2026-02-28') }
      await putClock(db(), clock(moved))
      await sweep(on(db(), '2026-03-04'), scope)
      await putClock(db(), clock({ ...moved, open: false, met: civilDate('2026-03-05') }))
      for (const day of ['2026-03-05', '2026-03-06']) await sweep(on(db(), day), scope)
      expect(await stepsOf(district)).toEqual([
        '2026-03-03 breach 2026-03-02',
        '2026-03-04 breach 2026-02-28',
        '2026-03-05 cleared 2026-02-28',
      ])
    })

    test('the withdrawal of what met it does not tell the same breach twice', async () => {
      const { district, clock, scope } = await seeded()
      await sweep(on(db(), '2026-03-03'), scope)
      await putClock(db(), clock({ open: false, met: civilDate('2026-03-04') }))
      await sweep(on(db(), '2026-03-04'), scope)
      await putClock(db(), clock())
      for (const day of ['2026-03-05', '2026-03-06']) await sweep(on(db(), day), scope)
      expect(await stepsOf(district)).toEqual(['2026-03-03 breach 2026-03-02', '2026-03-04 cleared 2026-03-02'])
    })

    test('a clock that is gone from the record has no breach any more', async () => {
      const { district, scope } = await seeded()
      await sweep(on(db(), '2026-03-03'), scope)
      await db().deleteFrom('clocks').where('district_id', '=', district.districtId).execute()
      await sweep(on(db(), '2026-03-04'), scope)
      expect(await stepsOf(district)).toEqual(['2026-03-03 breach 2026-03-02', '2026-03-04 cleared 2026-03-02'])
    })
  })

  test('of two matters under one rule each is told, and the end of one of them alone', async () => {
    const { district, clock, scope } = await seeded({ rule: 'cn.gp.challenge.reply', matter: 'm1' })
    await putClock(db(), clock({ matter: 'm2' }))
    expect(await sweep(on(db(), '2026-03-03'), scope)).toBe(2)
    expect(await sweep(on(db(), '2026-03-04'), scope)).toBe(0)
    const met = { open: false, verdict: 'breach', met: civilDate('2026-03-04'), base_light: 'red' } as const
    await putClock(db(), clock({ matter: 'm2', ...met }))
    expect(await sweep(on(db(), '2026-03-05'), scope)).toBe(1)
    const told = await db()
      .selectFrom('alerts')
      .select(['matter', 'step'])
      .where('district_id', '=', district.districtId)
      .execute()
    expect(told.map(({ matter, step }) => `${matter} ${step}`).toSorted()).toEqual([
      'm1 breach',
      'm2 breach',
      'm2 cleared',
    ])
  })

  test.each`
    bound           | rule                        | told     | because
    ${'supervisor'} | ${'cn.gp.complaint.decide'} | ${true}  | ${'the bureau hears of its own duty, the unit does not'}
    ${'supplier'}   | ${'cn.gp.challenge.file'}   | ${false} | ${'a right need not be used'}
    ${'other'}      | ${'cn.gp.sme.verify'}       | ${false} | ${'nobody here can do it'}
  `('what binds the $bound: $because', async ({ bound, rule, told }: { bound: Bound; rule: string; told: boolean }) => {
    const { district, scope } = await seeded({ rule, matter: 'm1', bound })
    expect(await sweep(on(db(), '2026-03-03'), scope)).toBe(told ? 1 : 0)
    const { districtId, bureauId, supervisor } = district
    const alerts = await db()
      .selectFrom('alerts')
      .select('organisation_id')
      .where('district_id', '=', districtId)
      .execute()
    expect(alerts).toEqual(told ? [{ organisation_id: bureauId }] : [])
    const targets = await db().selectFrom('deliveries').select('target').where('district_id', '=', districtId).execute()
    expect(targets).toEqual(told ? [{ target: supervisor }] : [])
  })

  test('a sweep for one procurement leaves the others alone', async () => {
    const { district, scope, procurementId } = await seeded()
    const other = await seedProcurement(db(), district)
    await putClock(db(), signingClock(district, other))
    expect(await sweep(on(db(), '2026-03-03'), { ...scope, procurementId })).toBe(1)
    expect(await sweep(on(db(), '2026-03-03'), scope)).toBe(1)
  })

  test('sweeps at the same time and again raise each of 120 alerts once', { timeout: 60_000 }, async () => {
    const { district, scope } = await seeded()
    for (let i = 1; i < 120; i++) await putClock(db(), signingClock(district, await seedProcurement(db(), district)))
    const counts = await Promise.all(Array.from({ length: 8 }, () => sweep(on(db(), '2026-03-03'), scope)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120)
    expect(await sweep(on(db(), '2026-03-03'), scope)).toBe(0)
    const inApp = await db()
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('district_id', '=', district.districtId)
      .executeTakeFirstOrThrow()
    expect(inApp.count).toBe(120 * 3)
  })

  describe('receivers', () => {
    const targets = async (district: SeededDistrict) => {
      const rows = await db()
        .selectFrom('deliveries')
        .select(['channel', 'target', 'status'])
        .where('district_id', '=', district.districtId)
        .execute()
      return rows.map((row) => `${row.channel} ${row.status} ${row.target}`).toSorted()
    }
    const everyChannel = async (district: SeededDistrict) => {
      const both = {
        emails: ['shared@d.example'],
        webhookUrl: 'http://127.0.0.1:1/',
        webhookSecret: 'sixteen characters',
      }
      const { districtId, bureauId, unitId } = district
      await saveChannels(
        db(),
        districtId,
        bureauId,
        { ...both, emails: ['bureau@d.example', ...both.emails] },
        at('2026-02-01'),
      )
      await saveChannels(db(), districtId, unitId, both, at('2026-02-01'))
    }

    test('people, addresses and webhooks of unit and bureau, each once', async () => {
      const { district, scope } = await seeded()
      await everyChannel(district)
      await sweep(on(db(), '2026-03-03'), scope)
      expect(await targets(district)).toEqual(
        [
          `in-app sent ${district.supervisor}`,
          `in-app sent ${district.clerk}`,
          `in-app sent ${district.reviewer}`,
          'e-mail queued bureau@d.example',
          'e-mail queued shared@d.example',
          `webhook queued ${district.bureauId}`,
          `webhook queued ${district.unitId}`,
        ].toSorted(),
      )
    })

    test('without a mail server nothing is queued that could never be sent', async () => {
      const { district, scope } = await seeded()
      await everyChannel(district)
      await sweep(on(db(), '2026-03-03', false), scope)
      expect((await targets(district)).filter((target) => target.startsWith('e-mail'))).toEqual([])
    })

    test('another district hears nothing', async () => {
      const { district, scope } = await seeded()
      const other = await seedDistrict(db())
      await everyChannel(other)
      await sweep(on(db(), '2026-03-03'), scope)
      expect(await targets(other)).toEqual([])
      expect(await targets(district)).toHaveLength(3)
    })
  })
})
