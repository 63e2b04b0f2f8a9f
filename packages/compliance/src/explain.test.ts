import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { isOpen, targetOf, warnFromOf } from './clock.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext, findingOf } from './testing/findings.ts'
import { NOTHING_AFTER_AWARD } from './testing/stages.ts'

const awarded = aProcurement(NOTHING_AFTER_AWARD)
const context = aContext('2026-03-04')

function found(rule: string, procurement = awarded) {
  const finding = findingOf(procurement, rule, context)
  if (finding === undefined) throw new Error(`${rule} does not apply`)
  return finding
}

test('why 2 March: seven working days after 13 February, Spring Festival not counted', () => {
  const days = explain(found('jiujiang.gp.contract.sign'), awarded, context)
  expect(days.filter(({ counted }) => counted > 0).map(({ date }) => date)).toEqual([
    '2026-02-14',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-02',
  ])
  expect(days[0]).toMatchObject({ date: '2026-02-13', counted: 0, why: 'trigger', mark: 'trigger' })
  expect(days[1]).toMatchObject({ date: '2026-02-14', counted: 1, why: 'make-up' })
  expect(days[4]).toMatchObject({ date: '2026-02-17', counted: 0, why: 'holiday', name: '春节' })
  expect(days.at(-2)).toMatchObject({ date: '2026-03-01', counted: 0, why: 'weekend' })
  expect(days.at(-1)).toMatchObject({ date: '2026-03-02', counted: 7, why: 'weekday', mark: 'due' })
})

test('calendar days are counted through the plain last day; the move is shown', () => {
  const days = explain(found('cn.gp.contract.sign'), awarded, context)
  expect(days.at(-2)).toMatchObject({ date: '2026-03-15', counted: 30, mark: 'aim-for' })
  expect(days.at(-1)).toMatchObject({ date: '2026-03-16', counted: 0, why: 'moved', mark: 'due' })
})

test('days of a challenge are shown as suspended', () => {
  const challenged = { ...awarded, challengeOn: '2026-02-25', challengeClosedOn: '2026-03-02' } as const
  const days = explain(found('jiujiang.gp.contract.sign', challenged), challenged, context)
  expect(days.filter(({ why }) => why === 'suspended').map(({ date }) => date)).toEqual([
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ])
  expect(days.at(-1)).toMatchObject({ counted: 7, mark: 'due' })
})

test('the day on which it was done and today stand among the days', () => {
  const signed = { ...awarded, contractSignedOn: '2026-02-26' } as const
  const seen = aContext('2026-02-27')
  const finding = findingOf(signed, 'jiujiang.gp.contract.sign', seen)
  const days = finding === undefined ? [] : explain(finding, signed, seen)
  expect(days.flatMap(({ date, mark }) => (mark === undefined ? [] : [[date, mark]]))).toStrictEqual([
    ['2026-02-13', 'trigger'],
    ['2026-02-26', 'met'],
    ['2026-02-27', 'today'],
    ['2026-03-02', 'due'],
  ])
  // A day without a mark or a name has no such key: findings and days are plain data.
  expect(days[1]).toStrictEqual({ date: '2026-02-14', counted: 1, why: 'make-up', name: '春节', provisional: false })
  expect(days.at(-2)).toStrictEqual({ date: '2026-03-01', counted: 0, why: 'weekend', provisional: false })
})

test.each`
  because                                         | rule                           | overrides
  ${'it has not started'}                         | ${'cn.gp.contract.file'}       | ${{}}
  ${'a challenge has stopped it: no day is last'} | ${'jiujiang.gp.contract.sign'} | ${{ challengeOn: '2026-02-25' }}
`('no days are counted: $because', ({ rule, overrides }) => {
  const record = { ...awarded, ...overrides }
  expect(explain(found(rule, record), record, context)).toStrictEqual([])
})

test('a distance in working days is counted in working days', () => {
  const published = aProcurement({
    ...NOTHING_AFTER_AWARD,
    method: 'single-source',
    singleSourceGround: 'only-supplier',
    singleSourcePublicityOn: '2026-03-05',
    singleSourcePublicityEndedOn: '2026-03-12',
  })
  const finding = findingOf(published, 'cn.gp.single-source-publicity', context, 'publicity')
  const days = finding === undefined ? [] : explain(finding, published, context)
  expect(days.map(({ date, counted, why }) => `${date} ${counted} ${why}`)).toStrictEqual([
    '2026-03-05 0 trigger',
    '2026-03-06 1 weekday',
    '2026-03-07 0 weekend',
    '2026-03-08 0 weekend',
    '2026-03-09 2 weekday',
    '2026-03-10 3 weekday',
    '2026-03-11 4 weekday',
    '2026-03-12 5 weekday',
  ])
})

test('years end on the corresponding day: no days are counted', () => {
  const kept = aProcurement({ completedOn: '2018-03-05', filesDestroyedOn: '2026-03-02' })
  const finding = found('cn.gp.archive', kept)
  expect([finding.verdict, finding.due]).toEqual(['breach', '2033-03-05'])
  expect(explain(finding, kept, context)).toStrictEqual([])
})

test('of several things on one day the start is shown, then its last day, then the plain one, then what was done', () => {
  const marksOn = (contractSignedOn: CivilDate, today: CivilDate) => {
    const signed = { ...awarded, contractSignedOn }
    const finding = findingOf(signed, 'cn.gp.contract.sign', aContext(today))
    const days = finding === undefined ? [] : explain(finding, signed, { ...context, today })
    return days.flatMap(({ date, mark }) => (mark === undefined ? [] : [`${date} ${mark}`]))
  }
  expect(marksOn('2026-03-16', '2026-03-16')).toEqual(['2026-02-13 trigger', '2026-03-15 aim-for', '2026-03-16 due'])
  expect(marksOn('2026-03-15', '2026-03-15')).toEqual(['2026-02-13 trigger', '2026-03-15 aim-for', '2026-03-16 due'])
  expect(marksOn('2026-02-13', '2026-03-02')).toEqual([
    '2026-02-13 trigger',
    '2026-03-02 today',
    '2026-03-15 aim-for',
    '2026-03-16 due',
  ])
  expect(marksOn('2026-03-02', '2026-03-02')).toEqual([
    '2026-02-13 trigger',
    '2026-03-02 met',
    '2026-03-15 aim-for',
    '2026-03-16 due',
  ])
})

test('shares and caps count no days', () => {
  expect(explain(found('cn.gp.sme.exclusive-below'), awarded, context)).toEqual([])
})

describe('properties', () => {
  test('the counted days of every started clock equal its figure', () => {
    const start = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-03-01', days))
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: -5, max: 20 }),
        fc.integer({ min: 0, max: 15 }),
        (noticeOn, wait, length) => {
          const record = {
            ...aProcurement(NOTHING_AFTER_AWARD),
            announcementOn: addDays(noticeOn, -60),
            intentionOn: addDays(noticeOn, -95),
            bidDeadlineOn: addDays(noticeOn, -30),
            evaluationEndedOn: addDays(noticeOn, -2),
            evaluationReportOn: addDays(noticeOn, -2),
            resultDeterminedOn: noticeOn,
            awardNoticeOn: noticeOn,
            challengeOn: addDays(noticeOn, wait),
            challengeClosedOn: addDays(noticeOn, wait + length),
          }
          for (const finding of evaluate(record, aContext(addDays(noticeOn, 3)))) {
            const days = explain(finding, record, aContext(addDays(noticeOn, 3)))
            if (days.length === 0 || finding.unit === undefined) continue
            expect(days.at(-1)?.date).toBe(finding.due)
            expect(Math.max(...days.map(({ counted }) => counted))).toBe(finding.required)
          }
        },
      ),
    )
  })

  test('the light of an open clock changes exactly on the days that warnFromOf and due name', () => {
    const noticeOn = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2024-06-03', days))
    fc.assert(
      fc.property(noticeOn, (on) => {
        const record = { ...awarded, awardNoticeOn: on, resultDeterminedOn: on }
        for (let day = 0; day < 60; day += 1) {
          const today = addDays(on, day)
          for (const rule of ['jiujiang.gp.contract.sign', 'cn.gp.contract.sign']) {
            const finding = findingOf(record, rule, aContext(today))
            if (finding?.due === null || finding === undefined || finding.verdict === 'cannot-tell') continue
            const warned = warnFromOf(finding, aContext().calendar)
            const light = today > finding.due ? 'red' : warned !== null && today >= warned ? 'yellow' : 'green'
            expect([today, finding.light]).toEqual([today, light])
            expect(isOpen(finding)).toBe(true)
            expect(targetOf(finding)).toBe('contract-signed')
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
