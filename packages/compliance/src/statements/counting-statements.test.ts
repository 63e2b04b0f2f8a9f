import { addMonths } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addWorkingDays, dayKind, isWorkingDay } from '@tenderlight/law/working-days'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { ofMatter } from '../testing/matters.ts'
import { NOTHING_AFTER_AWARD } from '../testing/stages.ts'
import { COUNTING_STATEMENTS } from './counting-statements.ts'
import { statementById } from './statements.ts'

const notified = (on: CivilDate, rule: string, overrides: object = {}, today = on) =>
  findingOf(
    aProcurement({
      ...NOTHING_AFTER_AWARD,
      resultDeterminedOn: on,
      awardNoticeOn: on,
      ...overrides,
    }),
    rule,
    aContext(today),
  )

test('every way of counting is among the statements, with its source', () => {
  for (const { id, subject, evaluated, parameter } of COUNTING_STATEMENTS) {
    expect(statementById(id)).toMatchObject({ subject, evaluated, kind: 'counting' })
    expect(parameter.values.at(-1)?.citation.clause).not.toBe('')
  }
  expect(COUNTING_STATEMENTS.map(({ id }) => id)).toEqual([
    'cal.gp-87',
    'cal.gp-94',
    'cal.civil',
    'cal.inclusive',
    'cal.working-day',
    'cal.unknown-year',
  ])
})

describe('cal.gp-87 in the signing of the contract', () => {
  test.each`
    because                                                       | notice          | strict          | lenient
    ${'1 October is a statutory holiday'}                         | ${'2026-09-01'} | ${'2026-10-01'} | ${'2026-10-08'}
    ${'4 October is a rest day, and no statutory one: both days'} | ${'2026-09-04'} | ${'2026-10-04'} | ${'2026-10-08'}
    ${'a Saturday, of which the text says nothing: both days'}    | ${'2026-10-22'} | ${'2026-11-21'} | ${'2026-11-23'}
  `('$because', ({ notice, strict, lenient }) => {
    expect(notified(notice, 'cn.gp.contract.sign')).toMatchObject({ aimFor: strict, due: lenient })
  })

  test.each`
    signed          | light
    ${'2026-10-04'} | ${'green'}
    ${'2026-10-05'} | ${'yellow'}
    ${'2026-10-08'} | ${'yellow'}
    ${'2026-10-09'} | ${'red'}
  `('notice of 4 September, signed on $signed: $light', ({ signed, light }) => {
    expect(notified('2026-09-04', 'cn.gp.contract.sign', { contractSignedOn: signed })?.light).toBe(light)
    // The same whether it was done on that day or is still open at its end.
    expect(notified('2026-09-04', 'cn.gp.contract.sign', {}, signed)?.light).toBe(light === 'green' ? 'yellow' : light)
  })

  test('the trigger day is not counted', () => {
    expect(notified('2026-11-02', 'cn.gp.contract.sign')?.due).toBe('2026-12-02')
  })
})

describe('cal.gp-94 in challenges and complaints', () => {
  const result = (challenge: object) =>
    ofMatter({ kind: 'challenge', about: 'result', ...challenge }, 'cn.gp.challenge.file', {
      record: { resultPublishedOn: '2026-11-20' },
    })

  test.each`
    because                                            | challenge                                                            | verdict
    ${'posted on the last day, received 3 days later'} | ${{ posted: true, filedOn: '2026-12-02', receivedOn: '2026-12-05' }} | ${'compliant'}
    ${'delivered by hand on the next day'}             | ${{ posted: false, receivedOn: '2026-12-03' }}                       | ${'breach'}
  `('$because', ({ challenge, verdict }) => {
    expect(result(challenge)?.verdict).toBe(verdict)
  })

  test('a last day that is a rest day moves: thirty days of pause', () => {
    const paused = { kind: 'complaint', pausedOn: '2026-09-01' } as const
    expect(ofMatter(paused, 'cn.gp.complaint.pause')).toMatchObject({ aimFor: '2026-10-01', due: '2026-10-08' })
  })
})

describe('cal.civil in tendering', () => {
  test('thirty days from 22 October end on a Saturday: the Monday', () => {
    const tender = { regime: 'tendering', category: 'works' }
    expect(notified('2026-10-22', 'cn.tender.contract.sign', tender)).toMatchObject({
      aimFor: '2026-11-21',
      due: '2026-11-23',
    })
  })

  test('months end on the corresponding day, or at the month’s end', () => {
    expect(addMonths('2026-05-21', 6)).toBe('2026-11-21')
    expect(addMonths('2026-08-31', 3)).toBe('2026-11-30')
  })
})

describe('cal.inclusive in amounts', () => {
  const purchase = (overrides: object, rule: string) => findingOf(aProcurement(overrides), rule)
  const unreserved = { measure: 'none', reservedSme: 0, reservedSmallMicro: 0 }

  test('200万元以下 includes 2,000,000.00 and not a fen more', () => {
    const at = (budget: number) => purchase({ ...unreserved, budget }, 'cn.gp.sme.exclusive-below')?.verdict
    expect([at(200_000_000), at(200_000_001)]).toEqual(['breach', undefined])
  })

  test('超过400万元 leaves out 4,000,000.00', () => {
    const at = (controlPrice: number) =>
      purchase(
        { ...unreserved, category: 'works', budget: controlPrice, controlPrice },
        'jiujiang.works.sme.reserve-above',
      )?.verdict
    expect([at(400_000_000), at(400_000_001)]).toEqual([undefined, 'breach'])
  })
})

describe('cal.working-day', () => {
  test.each`
    because                   | date            | working
    ${'a make-up Saturday'}   | ${'2026-10-10'} | ${true}
    ${'Mid-Autumn Festival'}  | ${'2026-09-25'} | ${false}
    ${'an ordinary Saturday'} | ${'2026-11-21'} | ${false}
    ${'an ordinary Monday'}   | ${'2026-11-23'} | ${true}
  `('$because', ({ date, working }) => {
    expect(isWorkingDay(CALENDAR_CN, date)).toBe(working)
    expect(addWorkingDays(CALENDAR_CN, date, 0).date).toBe(date)
  })

  test('and so a term of working days counts it', () => {
    // 2026-09-30, then 10-08, 10-09 and the make-up Saturday 10-10.
    expect(addWorkingDays(CALENDAR_CN, '2026-09-29', 4).date).toBe('2026-10-10')
  })
})

describe('cal.unknown-year', () => {
  test('a last day in a year without its notice is provisional', () => {
    const decide = ofMatter({ kind: 'complaint', receivedOn: '2026-11-23' }, 'cn.gp.complaint.decide', {
      today: '2026-11-23',
    })
    expect(decide?.provisional).toBe(true)
    expect(notified('2026-12-02', 'cn.gp.contract.sign')?.provisional).toBe(true)
    expect(notified('2026-11-02', 'cn.gp.contract.sign')?.provisional).toBe(false)
  })

  test('1 January 2027 is never given out as known', () => {
    expect(dayKind(CALENDAR_CN, '2027-01-01').provisional).toBe(true)
  })
})
