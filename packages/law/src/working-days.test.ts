import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from './calendars/cn.ts'
import { CN_HOLIDAYS } from './calendars/cn-holidays.ts'
import { addDays, civilDate, civilDateOf, dayNumber } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import {
  addWorkingDays,
  addWorkingDaysTo,
  dayKind,
  isWorkingDay,
  onOrAfterWorkingDay,
  onOrAfterWorkingDayNumber,
  workingDaysBetween,
  workingDaysThrough,
} from './working-days.ts'
import type { Reckoned } from './working-days.ts'

/** The slow calculator: walks day by day with the platform's Date and looks each day up in the list of holidays. */
const slow = {
  next: (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10),
  covered: (date: string): boolean => date >= '2007-01-01' && date <= '2026-12-31',
  working(date: string): boolean {
    for (const [, from, through, ...makeUp] of CN_HOLIDAYS) {
      if (date >= from && date <= through) return false
      if (makeUp.some((day) => day === date)) return true
    }
    // Nobody has announced 2027, but some of its holidays stand in law with their day.
    if (date > '2026-12-31' && /-(?:01-01|05-0[12]|10-0[123])$/u.test(date)) return false
    return ![0, 6].includes(new Date(date).getUTCDay())
  },
  add(date: string, n: number): { date: string; provisional: boolean } {
    let [left, at, provisional] = [n, date, n === 0 && !slow.covered(date)]
    while (left > 0) {
      at = slow.next(at)
      if (slow.working(at)) left--
      if (!slow.covered(at)) provisional = true
    }
    return { date: at, provisional }
  },
  between(from: string, to: string): { days: number; provisional: boolean } {
    let [days, provisional] = [0, false]
    const [first, last] = from < to ? [from, to] : [to, from]
    for (let at = first; at < last;) {
      at = slow.next(at)
      if (slow.working(at)) days++
      if (!slow.covered(at)) provisional = true
    }
    return { days: from <= to || days === 0 ? days : -days, provisional }
  },
}

const anyDate = fc
  .integer({ min: dayNumber('2006-06-01'), max: dayNumber('2028-06-30') })
  .map((day): CivilDate => civilDateOf(day))

test.each`
  because                                                      | on              | n     | due
  ${'Spring Festival does not count, make-up 02-14 does'}      | ${'2026-02-10'} | ${7}  | ${'2026-02-26'}
  ${'make-up Saturdays 02-14 and 02-28 count'}                 | ${'2026-02-13'} | ${7}  | ${'2026-03-02'}
  ${'National Day does not count, make-up 10-10 does'}         | ${'2026-09-28'} | ${7}  | ${'2026-10-13'}
  ${'the same with ten days'}                                  | ${'2026-09-28'} | ${10} | ${'2026-10-16'}
  ${'plain weeks'}                                             | ${'2026-11-02'} | ${7}  | ${'2026-11-11'}
  ${'the eve of National Day'}                                 | ${'2026-09-30'} | ${7}  | ${'2026-10-15'}
  ${'a trigger on a rest day: the first working day is day 1'} | ${'2026-02-21'} | ${1}  | ${'2026-02-24'}
  ${'a trigger on a make-up day is not counted either'}        | ${'2026-02-28'} | ${1}  | ${'2026-03-02'}
  ${'a Sunday that is worked'}                                 | ${'2026-01-03'} | ${1}  | ${'2026-01-04'}
  ${'no term at all: the day itself, rest day or not'}         | ${'2026-02-21'} | ${0}  | ${'2026-02-21'}
  ${'the extension of 2020: 02-03 is the first day'}           | ${'2020-01-23'} | ${1}  | ${'2020-02-03'}
  ${'New Year 2023 began on 2022-12-31'}                       | ${'2022-12-30'} | ${1}  | ${'2023-01-03'}
`('$on + $n working days = $due: $because', ({ on, n, due }: { on: string; n: number; due: string }) => {
  expect(addWorkingDays(CALENDAR_CN, civilDate(on), n)).toStrictEqual({ date: due, provisional: false })
})

test.each`
  date            | working  | kind         | name
  ${'2026-01-04'} | ${true}  | ${'make-up'} | ${'元旦'}
  ${'2026-02-14'} | ${true}  | ${'make-up'} | ${'春节'}
  ${'2026-02-28'} | ${true}  | ${'make-up'} | ${'春节'}
  ${'2026-05-09'} | ${true}  | ${'make-up'} | ${'劳动节'}
  ${'2026-09-20'} | ${true}  | ${'make-up'} | ${'国庆节'}
  ${'2026-10-10'} | ${true}  | ${'make-up'} | ${'国庆节'}
  ${'2022-12-31'} | ${false} | ${'holiday'} | ${'元旦'}
  ${'2026-02-17'} | ${false} | ${'holiday'} | ${'春节'}
  ${'2026-02-21'} | ${false} | ${'holiday'} | ${'春节'}
  ${'2026-11-21'} | ${false} | ${'weekend'} | ${undefined}
  ${'2026-11-23'} | ${true}  | ${'weekday'} | ${undefined}
  ${'2020-02-01'} | ${false} | ${'holiday'} | ${'春节'}
  ${'2020-02-03'} | ${true}  | ${'weekday'} | ${undefined}
`(
  '$date is a $kind',
  ({ date, working, kind, name }: { date: string; working: boolean; kind: string; name?: string }) => {
    const day = civilDate(date)
    expect(dayKind(CALENDAR_CN, day)).toStrictEqual({
      working,
      kind,
      ...(name === undefined ? {} : { name }),
      provisional: false,
    })
    expect(isWorkingDay(CALENDAR_CN, day)).toBe(working)
  },
)

describe('beyond the published years', () => {
  test.each`
    because                                             | on              | n       | due             | provisional
    ${'the last published day is published'}            | ${'2026-12-30'} | ${1}    | ${'2026-12-31'} | ${false}
    ${'one day further nobody has published'}           | ${'2026-12-31'} | ${1}    | ${'2027-01-04'} | ${true}
    ${'wholly unpublished: five weekdays a week'}       | ${'2027-03-01'} | ${5}    | ${'2027-03-08'} | ${true}
    ${'National Day has its three days by law'}         | ${'2027-09-30'} | ${1}    | ${'2027-10-04'} | ${true}
    ${'Labour Day its two'}                             | ${'2029-04-30'} | ${1}    | ${'2029-05-03'} | ${true}
    ${'a term into the year after'}                     | ${'2026-11-23'} | ${30}   | ${'2027-01-05'} | ${true}
    ${'no term, but the day is unpublished'}            | ${'2027-03-06'} | ${0}    | ${'2027-03-06'} | ${true}
    ${'the trigger is not counted: 2006 is not needed'} | ${'2006-12-31'} | ${1}    | ${'2007-01-04'} | ${false}
    ${'2006-12-29 would have to know 2006-12-30'}       | ${'2006-12-29'} | ${1}    | ${'2007-01-04'} | ${true}
    ${'before the first year weekdays count'}           | ${'2006-10-06'} | ${5}    | ${'2006-10-13'} | ${true}
    ${'from before to after'}                           | ${'2006-12-29'} | ${5100} | ${'2027-06-03'} | ${true}
  `('$on + $n = $due, provisional: $provisional. $because', ({ on, n, due, provisional }: Record<string, unknown>) => {
    const reckoned: Reckoned = addWorkingDays(CALENDAR_CN, civilDate(String(on)), Number(n))
    expect(reckoned).toStrictEqual({ date: due, provisional })
    expect(reckoned).toStrictEqual(slow.add(String(on), Number(n)))
  })

  test('a day of 2027 is a weekday, a weekend or a holiday of fixed day, provisionally', () => {
    const newYear = { working: false, kind: 'holiday', name: '元旦', provisional: true }
    expect(dayKind(CALENDAR_CN, '2027-01-01')).toStrictEqual(newYear)
    expect(dayKind(CALENDAR_CN, '2027-01-04')).toStrictEqual({ working: true, kind: 'weekday', provisional: true })
    expect(dayKind(CALENDAR_CN, '2027-01-02')).toStrictEqual({ working: false, kind: 'weekend', provisional: true })
    expect(dayKind(CALENDAR_CN, '2006-12-30')).toStrictEqual({ working: false, kind: 'weekend', provisional: true })
  })
})

test.each`
  because                                     | date            | moved           | provisional
  ${'a working day stays'}                    | ${'2026-11-23'} | ${'2026-11-23'} | ${false}
  ${'a Saturday moves to Monday'}             | ${'2026-11-21'} | ${'2026-11-23'} | ${false}
  ${'a make-up Saturday stays'}               | ${'2026-02-28'} | ${'2026-02-28'} | ${false}
  ${'National Day moves behind its holidays'} | ${'2026-10-01'} | ${'2026-10-08'} | ${false}
  ${'a day of 2027'}                          | ${'2027-01-02'} | ${'2027-01-04'} | ${true}
  ${'from unpublished into published'}        | ${'2006-12-31'} | ${'2007-01-04'} | ${true}
`('the last day $date becomes $moved: $because', ({ date, moved, provisional }: Record<string, unknown>) => {
  expect(onOrAfterWorkingDay(CALENDAR_CN, civilDate(String(date)))).toStrictEqual({ date: moved, provisional })
})

test.each`
  because                                               | from            | to              | days  | provisional
  ${'from excluded, to included'}                       | ${'2026-02-10'} | ${'2026-02-26'} | ${7}  | ${false}
  ${'backwards is negative'}                            | ${'2026-02-26'} | ${'2026-02-10'} | ${-7} | ${false}
  ${'the same day is none'}                             | ${'2026-02-10'} | ${'2026-02-10'} | ${0}  | ${false}
  ${'over a weekend'}                                   | ${'2026-11-20'} | ${'2026-11-22'} | ${0}  | ${false}
  ${'backwards over a weekend is 0'}                    | ${'2026-11-22'} | ${'2026-11-20'} | ${0}  | ${false}
  ${'a due day missed over the make-up Saturday 02-28'} | ${'2026-02-26'} | ${'2026-03-02'} | ${3}  | ${false}
  ${'into 2027'}                                        | ${'2026-12-31'} | ${'2027-01-04'} | ${1}  | ${true}
  ${'back out of 2027'}                                 | ${'2027-01-04'} | ${'2026-12-31'} | ${-1} | ${true}
`('$from to $to is $days working days: $because', ({ from, to, days, provisional }: Record<string, unknown>) => {
  expect(workingDaysBetween(CALENDAR_CN, civilDate(String(from)), civilDate(String(to)))).toStrictEqual({
    days,
    provisional,
  })
})

test.each([-1, -0.5, 1.5, Number.NaN, Infinity])('a term of %s working days is refused', (n) => {
  expect(() => addWorkingDays(CALENDAR_CN, '2026-02-10', n)).toThrow(RangeError)
  expect(() => addWorkingDaysTo(CALENDAR_CN, 0, n)).toThrow('A term is a whole number of working days from 0')
})

test('dates that do not exist are refused everywhere', () => {
  const no: CivilDate = '2026-02-30'
  expect(() => addWorkingDays(CALENDAR_CN, no, 1)).toThrow(RangeError)
  expect(() => isWorkingDay(CALENDAR_CN, no)).toThrow(RangeError)
  expect(() => workingDaysBetween(CALENDAR_CN, no, '2026-03-01')).toThrow(RangeError)
  expect(() => workingDaysBetween(CALENDAR_CN, '2026-01-01', no)).toThrow(RangeError)
  expect(() => onOrAfterWorkingDay(CALENDAR_CN, no)).toThrow(RangeError)
  expect(() => dayKind(CALENDAR_CN, no)).toThrow(RangeError)
})

describe('against a calculator that walks day by day', () => {
  test('every n from 0 to 60, from a day of every week and all days around the ends and long holidays', () => {
    const from: CivilDate[] = []
    for (let date: CivilDate = '2006-11-01'; date <= '2027-03-31'; date = addDays(date, 8)) from.push(date)
    for (const [first, last] of [
      ['2006-12-25', '2007-01-10'],
      ['2020-01-15', '2020-02-10'],
      ['2026-02-01', '2026-03-05'],
      ['2026-09-15', '2026-10-12'],
      ['2026-12-15', '2027-01-10'],
    ] as const) {
      for (let date: CivilDate = first; date <= last; date = addDays(date, 1)) from.push(date)
    }
    let compared = 0
    for (const date of from) {
      let walked: { date: string; provisional: boolean } = slow.add(date, 0)
      expect(addWorkingDays(CALENDAR_CN, date, 0)).toStrictEqual(walked)
      walked = { date, provisional: false }
      for (let n = 1; n <= 60; n++) {
        const step = slow.add(walked.date, 1)
        walked = { date: step.date, provisional: walked.provisional || step.provisional }
        const fast = addWorkingDays(CALENDAR_CN, date, n)
        if (fast.date !== walked.date || fast.provisional !== walked.provisional) {
          expect(fast, `${date} + ${n}`).toStrictEqual(walked)
        }
        compared++
      }
    }
    expect(compared).toBeGreaterThan(60_000)
  })

  test('adding and counting, any day and any term', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 300 }), (date, n) => {
        expect(addWorkingDays(CALENDAR_CN, date, n)).toStrictEqual(slow.add(date, n))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (from, gap) => {
        const to = addDays(from, gap)
        expect(workingDaysBetween(CALENDAR_CN, from, to)).toStrictEqual(slow.between(from, to))
      }),
      { numRuns: 500 },
    )
  })

  test('each day of the covered range and a year around it is worked or not alike', () => {
    for (let date: CivilDate = '2006-01-01'; date <= '2027-12-31'; date = addDays(date, 1)) {
      if (isWorkingDay(CALENDAR_CN, date) !== slow.working(date)) expect.fail(date)
      if (dayKind(CALENDAR_CN, date).working !== slow.working(date)) expect.fail(date)
    }
    expect(dayKind(CALENDAR_CN, '2027-12-31').provisional).toBe(true)
  })
})

describe('laws of the arithmetic', () => {
  test('counting undoes adding, and the n-th day is a working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 5000 }), (date, n) => {
        const { date: due } = addWorkingDays(CALENDAR_CN, date, n)
        expect(workingDaysBetween(CALENDAR_CN, date, due).days).toBe(n)
        expect(isWorkingDay(CALENDAR_CN, due)).toBe(true)
      }),
    )
  })

  test('adding twice is adding the sum', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 200 }), fc.nat({ max: 200 }), (date, a, b) => {
        const day = dayNumber(date)
        const twice = addWorkingDaysTo(CALENDAR_CN, addWorkingDaysTo(CALENDAR_CN, day, a), b)
        expect(addWorkingDaysTo(CALENDAR_CN, day, a + b)).toBe(twice)
      }),
    )
  })

  test('the day-number forms say what the date forms say', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.nat({ max: 90 }), (from, to, n) => {
        const [a, b] = [dayNumber(from), dayNumber(to)]
        expect(civilDateOf(addWorkingDaysTo(CALENDAR_CN, a, n))).toBe(addWorkingDays(CALENDAR_CN, from, n).date)
        expect(civilDateOf(onOrAfterWorkingDayNumber(CALENDAR_CN, a))).toBe(onOrAfterWorkingDay(CALENDAR_CN, from).date)
        const days = workingDaysThrough(CALENDAR_CN, b) - workingDaysThrough(CALENDAR_CN, a)
        expect(days).toBe(workingDaysBetween(CALENDAR_CN, from, to).days)
      }),
    )
  })
})
