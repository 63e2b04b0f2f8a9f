import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCalendar } from './calendar.ts'
import { CALENDAR_CN } from './calendars/cn.ts'
import { addDays, civilDateOf, dayNumber } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import { latestPublication, latestTriggerFor, onOrBeforeWorkingDay, subtractWorkingDays } from './reverse.ts'
import type { Term } from './reverse.ts'
import { addWorkingDays, isWorkingDay, onOrAfterWorkingDay } from './working-days.ts'

const anyDate = fc
  .integer({ min: dayNumber('2006-06-01'), max: dayNumber('2028-06-30') })
  .map((day): CivilDate => civilDateOf(day))
const anyTerm = fc.record({ n: fc.nat({ max: 300 }), counting: fc.constantFrom('working-days', 'days') })

/** What an instrument says of a trigger: the last day of its term. */
function dueOf(on: CivilDate, { n, counting }: Term): CivilDate {
  return counting === 'working-days'
    ? addWorkingDays(CALENDAR_CN, on, n).date
    : onOrAfterWorkingDay(CALENDAR_CN, addDays(on, n)).date
}

test.each`
  because                                                        | deadline        | n     | counting          | date            | workingDay      | provisional
  ${'award notice by then, to sign within 7 working days'}       | ${'2026-02-26'} | ${7}  | ${'working-days'} | ${'2026-02-10'} | ${'2026-02-10'} | ${false}
  ${'on a rest day nothing is done: the same as the day before'} | ${'2026-03-01'} | ${1}  | ${'working-days'} | ${'2026-02-27'} | ${'2026-02-27'} | ${false}
  ${'a Sunday leaves the whole week after it'}                   | ${'2026-03-20'} | ${5}  | ${'working-days'} | ${'2026-03-15'} | ${'2026-03-13'} | ${false}
  ${'no term at all'}                                            | ${'2026-03-20'} | ${0}  | ${'working-days'} | ${'2026-03-20'} | ${'2026-03-20'} | ${false}
  ${'30 days that end on a working day'}                         | ${'2026-03-20'} | ${30} | ${'days'}         | ${'2026-02-18'} | ${'2026-02-14'} | ${false}
  ${'30 days that would end on Saturday end on Monday: late'}    | ${'2026-03-21'} | ${30} | ${'days'}         | ${'2026-02-18'} | ${'2026-02-14'} | ${false}
  ${'beyond the published calendar'}                             | ${'2027-01-08'} | ${7}  | ${'working-days'} | ${'2026-12-29'} | ${'2026-12-29'} | ${true}
`('$because', ({ deadline, n, counting, ...expected }) => {
  const term = { n: Number(n), counting: counting === 'days' ? 'days' : 'working-days' } as const
  const { because: _, ...latest } = expected as Record<string, unknown>
  expect(latestTriggerFor(CALENDAR_CN, deadline as CivilDate, term)).toStrictEqual(latest)
})

describe('the inverse of the forward count', () => {
  test('the latest trigger is in time, and one day later is not (any day 2006-2028, terms of 0-300, 2,000 runs)', () => {
    fc.assert(
      fc.property(anyDate, anyTerm, (deadline, term) => {
        const { date } = latestTriggerFor(CALENDAR_CN, deadline, term)
        expect(dueOf(date, term) <= deadline).toBe(true)
        expect(dueOf(addDays(date, 1), term) > deadline).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the working day given is the last one by the latest trigger', () => {
    fc.assert(
      fc.property(anyDate, anyTerm, (deadline, term) => {
        const { date, workingDay } = latestTriggerFor(CALENDAR_CN, deadline, term)
        expect(isWorkingDay(CALENDAR_CN, workingDay)).toBe(true)
        expect(workingDay <= date).toBe(true)
        for (let day = addDays(workingDay, 1); day <= date; day = addDays(day, 1)) {
          expect(isWorkingDay(CALENDAR_CN, day)).toBe(false)
        }
      }),
    )
  })

  test('subtracting and adding again comes back to a working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 300 }), (date, n) => {
        fc.pre(isWorkingDay(CALENDAR_CN, date))
        expect(addWorkingDays(CALENDAR_CN, subtractWorkingDays(CALENDAR_CN, date, n).date, n).date).toBe(date)
      }),
    )
  })

  test('provisional exactly where a day counted lies outside 2007-2026', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 60 }), (deadline, n) => {
        const { date, provisional } = subtractWorkingDays(CALENDAR_CN, deadline, n)
        const outside = (day: CivilDate) => day < '2007-01-01' || day > '2026-12-31'
        let expected = outside(deadline)
        for (let day = addDays(date, 1); day <= deadline; day = addDays(day, 1)) expected ||= outside(day)
        expect(provisional).toBe(expected)
      }),
    )
  })
})

test.each`
  because                                           | by              | n    | date            | provisional
  ${'the trigger day itself need not be published'} | ${'2020-01-03'} | ${2} | ${'2020-01-01'} | ${false}
  ${'a counted day before the published ones'}      | ${'2020-01-03'} | ${3} | ${'2019-12-31'} | ${true}
  ${'a counted day after them'}                     | ${'2021-01-04'} | ${1} | ${'2021-01-03'} | ${true}
  ${'no term: the day alone, which is published'}   | ${'2020-01-02'} | ${0} | ${'2020-01-02'} | ${false}
  ${'no term: the day alone, which is not'}         | ${'2020-01-01'} | ${0} | ${'2020-01-01'} | ${true}
`('$by less $n in a calendar from 2020-01-02: $because', ({ by, n, date, provisional }) => {
  const late = buildCalendar({
    version: 'test.late',
    knownOn: '2020-01-01',
    coveredFrom: '2020-01-02',
    coveredThrough: '2020-12-31',
    holidays: [],
    notices: [],
  })
  expect(subtractWorkingDays(late, by as CivilDate, Number(n))).toStrictEqual({ date, provisional })
})

describe('publish by when, to announce', () => {
  test.each`
    because                                                   | on              | date            | workingDay      | provisional
    ${'30 days before the first of March 2027 is a Saturday'} | ${'2027-03-01'} | ${'2027-01-30'} | ${'2027-01-29'} | ${true}
    ${'inside the published years'}                           | ${'2026-10-20'} | ${'2026-09-20'} | ${'2026-09-20'} | ${false}
    ${'the day itself lies in a holiday'}                     | ${'2026-11-04'} | ${'2026-10-05'} | ${'2026-09-30'} | ${false}
  `('$because', ({ on, date, workingDay, provisional }) => {
    expect(latestPublication(CALENDAR_CN, on as CivilDate, 30)).toStrictEqual({ date, workingDay, provisional })
  })

  test('the announcement is lawful 30 days after it, and not a day earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 90 }), (on, gap) => {
        const { date } = latestPublication(CALENDAR_CN, on, gap)
        expect(addDays(date, gap)).toBe(on)
      }),
    )
  })
})

test('the working day on or before a day', () => {
  expect(onOrBeforeWorkingDay(CALENDAR_CN, '2026-10-07')).toStrictEqual({ date: '2026-09-30', provisional: false })
  expect(onOrBeforeWorkingDay(CALENDAR_CN, '2026-10-10')).toStrictEqual({ date: '2026-10-10', provisional: false })
  expect(onOrBeforeWorkingDay(CALENDAR_CN, '2027-01-03')).toStrictEqual({ date: '2026-12-31', provisional: true })
})

test.each([-1, 1.5, Number.NaN])('a term of %s is refused', (n) => {
  expect(() => subtractWorkingDays(CALENDAR_CN, '2026-03-01', n)).toThrow(RangeError)
  expect(() => latestPublication(CALENDAR_CN, '2026-03-01', n)).toThrow(RangeError)
  expect(() => latestTriggerFor(CALENDAR_CN, '2026-03-01', { n, counting: 'days' })).toThrow('whole number of days')
})
