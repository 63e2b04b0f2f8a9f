import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  dayNumber,
  daysBetween,
  daysInMonth,
  isoWeekday,
  parseCivilDate,
  parseCivilMonth,
  todayInChina,
} from './civil-date.ts'

/** The same arithmetic by the platform's Date in UTC, which knows nothing of our eras and tables. */
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })

test.each`
  text                      | exists   | because
  ${'2026-02-28'}           | ${true}  | ${'an ordinary day'}
  ${'2024-02-29'}           | ${true}  | ${'2024 is a leap year'}
  ${'2000-02-29'}           | ${true}  | ${'every fourth century is a leap year'}
  ${'0001-01-01'}           | ${true}  | ${'the first day'}
  ${'9999-12-31'}           | ${true}  | ${'the last day'}
  ${'2026-02-29'}           | ${false} | ${'2026 is no leap year'}
  ${'1900-02-29'}           | ${false} | ${'1900 is no leap year'}
  ${'2026-04-31'}           | ${false} | ${'April has 30 days'}
  ${'2026-13-01'}           | ${false} | ${'there is no thirteenth month'}
  ${'2026-00-10'}           | ${false} | ${'there is no month 0'}
  ${'2026-01-00'}           | ${false} | ${'there is no day 0'}
  ${'0000-01-01'}           | ${false} | ${'there is no year 0'}
  ${'2026-2-10'}            | ${false} | ${'two digits a month'}
  ${'2026/02/10'}           | ${false} | ${'other separators are for the ledger to read'}
  ${'2026-02-1a'}           | ${false} | ${'a letter is no digit'}
  ${' 2026-02-1'}           | ${false} | ${'no spaces'}
  ${'2026-02-10T00:00:00Z'} | ${false} | ${'a timestamp is no civil date'}
  ${'2026/02-10'}           | ${false} | ${'the first separator is a hyphen'}
  ${'2026-02/10'}           | ${false} | ${'and so is the second'}
  ${'2026-01-1:'}           | ${false} | ${'the character after 9 is no digit of value 10'}
  ${'2026-02-2/'}           | ${false} | ${'the character before 0 is no digit of value -1'}
  ${'2026-01-/9'}           | ${false} | ${'nor is it one in front'}
  ${'20:0-01-01'}           | ${false} | ${'a year has no ten tens'}
  ${'20/9-01-01'}           | ${false} | ${'a year has no tens below 0'}
  ${'/926-01-01'}           | ${false} | ${'a century has none either'}
  ${'２０２６-02-10'}       | ${false} | ${'full-width digits are for the ledger to read'}
  ${''}                     | ${false} | ${'nothing is no date'}
`('"$text" is a date: $exists, $because', ({ text, exists }: { text: string; exists: boolean }) => {
  expect(parseCivilDate(text)).toBe(exists ? text : undefined)
  if (exists) expect(civilDate(text)).toBe(text)
  else expect(() => civilDate(text)).toThrow(new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`))
})

test.each`
  text            | exists
  ${'2026-05'}    | ${true}
  ${'2026-01'}    | ${true}
  ${'0001-01'}    | ${true}
  ${'9999-12'}    | ${true}
  ${'2026-12'}    | ${true}
  ${'2026-00'}    | ${false}
  ${'2026-13'}    | ${false}
  ${'2026-5'}     | ${false}
  ${'2026-05-01'} | ${false}
  ${'0000-05'}    | ${false}
  ${'2026年05'}   | ${false}
  ${'2026/05'}    | ${false}
  ${'2026-0:'}    | ${false}
  ${''}           | ${false}
`('"$text" is a month: $exists', ({ text, exists }: { text: string; exists: boolean }) => {
  expect(parseCivilMonth(text)).toBe(exists ? text : undefined)
})

describe('day numbers', () => {
  test('agree with UTC on every day of 1980-2080, inside and outside the table of texts, twice', () => {
    for (const pass of [1, 2]) {
      for (let day = 3652; day < 40_543; day++) {
        const iso = isoOf(day)
        if (civilDateOf(day) !== iso || dayNumber(civilDate(iso)) !== day) expect.fail(`${iso} in pass ${pass}`)
      }
    }
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  test('agree with UTC on any day of the years 1-9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civilDateOf(day)).toBe(isoOf(day))
        expect(dayNumber(civilDateOf(day))).toBe(day)
      }),
    )
  })

  test.each([Number.NaN, 0.5, Infinity, -719_163, 2_932_897])('%s is not the number of a day', (day) => {
    expect(() => civilDateOf(day)).toThrow(new RangeError(`Not the number of a day in the years 0001-9999: ${day}`))
  })

  test.each`
    day          | date            | because
    ${-719_162}  | ${'0001-01-01'} | ${'the first day'}
    ${2_932_896} | ${'9999-12-31'} | ${'the last day'}
    ${7304}      | ${'1989-12-31'} | ${'the day before the table of texts'}
    ${7305}      | ${'1990-01-01'} | ${'its first day'}
    ${36_524}    | ${'2069-12-31'} | ${'its last day'}
    ${36_525}    | ${'2070-01-01'} | ${'the day after it'}
  `('$day is $date, and stays so when asked again: $because', ({ day, date }: { day: number; date: string }) => {
    expect([civilDateOf(day), civilDateOf(day)]).toStrictEqual([date, date])
    expect(dayNumber(civilDate(date))).toBe(day)
  })

  test('a text that only looks like a date is refused, not reckoned with', () => {
    expect(() => dayNumber('2026-02-30')).toThrow('Not a civil date (YYYY-MM-DD): "2026-02-30"')
    expect(() => addDays('2026-2-3', 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', '2026-99-01')).toThrow(RangeError)
  })
})

test.each`
  from            | n     | to              | because
  ${'2026-02-10'} | ${30} | ${'2026-03-12'} | ${'30 days over a short month'}
  ${'2024-02-28'} | ${1}  | ${'2024-02-29'} | ${'leap day'}
  ${'2026-02-28'} | ${1}  | ${'2026-03-01'} | ${'no leap day'}
  ${'2026-12-31'} | ${1}  | ${'2027-01-01'} | ${'over the year'}
  ${'2026-01-01'} | ${-1} | ${'2025-12-31'} | ${'backwards'}
  ${'2026-01-01'} | ${0}  | ${'2026-01-01'} | ${'nothing added'}
  ${'1989-12-31'} | ${1}  | ${'1990-01-01'} | ${'into the table of texts'}
  ${'2069-12-31'} | ${1}  | ${'2070-01-01'} | ${'out of the table of texts'}
`('$from + $n days = $to: $because', ({ from, n, to }: { from: string; n: number; to: string }) => {
  expect(addDays(civilDate(from), n)).toBe(to)
  expect(daysBetween(civilDate(from), civilDate(to))).toBe(n)
})

test.each`
  from            | n      | to              | because
  ${'2026-08-31'} | ${3}   | ${'2026-11-30'} | ${'November has no 31st: its last day'}
  ${'2026-05-21'} | ${6}   | ${'2026-11-21'} | ${'the corresponding day'}
  ${'2026-11-30'} | ${3}   | ${'2027-02-28'} | ${'over the year into a short month'}
  ${'2023-11-30'} | ${3}   | ${'2024-02-29'} | ${'into a leap February'}
  ${'2024-02-29'} | ${12}  | ${'2025-02-28'} | ${'a year after a leap day'}
  ${'2026-12-31'} | ${1}   | ${'2027-01-31'} | ${'December is no month 0'}
  ${'2026-01-15'} | ${-1}  | ${'2025-12-15'} | ${'backwards'}
  ${'2026-03-31'} | ${-13} | ${'2025-02-28'} | ${'backwards over a year to a month end'}
  ${'2026-06-30'} | ${0}   | ${'2026-06-30'} | ${'nothing added'}
  ${'0001-02-28'} | ${-1}  | ${'0001-01-28'} | ${'back to the first month'}
  ${'9999-11-30'} | ${1}   | ${'9999-12-30'} | ${'on to the last month'}
`('$from + $n months = $to: $because', ({ from, n, to }: { from: string; n: number; to: string }) => {
  expect(addMonths(civilDate(from), n)).toBe(to)
})

test('months are whole, and end with the year 9999', () => {
  expect(() => addMonths('2026-01-01', 0.5)).toThrow('Not a whole number of months: 0.5')
  expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError)
  expect(() => addMonths('0001-01-31', -1)).toThrow(RangeError)
  expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError)
})

test('the calendar ends with the year 9999', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
  expect(() => addDays('2026-01-01', 1.5)).toThrow(RangeError)
})

test.each`
  date            | weekday
  ${'1970-01-01'} | ${4}
  ${'2026-11-21'} | ${6}
  ${'2026-11-22'} | ${7}
  ${'2026-11-23'} | ${1}
  ${'1969-12-28'} | ${7}
  ${'1969-12-29'} | ${1}
`('$date is weekday $weekday', ({ date, weekday }: { date: string; weekday: number }) => {
  expect(isoWeekday(civilDate(date))).toBe(weekday)
})

test('weekdays agree with UTC on any day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(isoWeekday(civilDateOf(day)) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
    }),
  )
})

test.each`
  month | year    | days
  ${1}  | ${2026} | ${31}
  ${2}  | ${2026} | ${28}
  ${2}  | ${2024} | ${29}
  ${2}  | ${2100} | ${28}
  ${2}  | ${2000} | ${29}
  ${2}  | ${2400} | ${29}
  ${4}  | ${2026} | ${30}
  ${0}  | ${2026} | ${0}
  ${13} | ${2026} | ${0}
`('month $month of $year has $days days', ({ month, year, days }: { month: number; year: number; days: number }) => {
  expect(daysInMonth(year, month)).toBe(days)
})

test.each`
  instant                        | today           | because
  ${'2026-11-20T15:59:59.999Z'}  | ${'2026-11-20'} | ${'still before midnight in China'}
  ${'2026-11-20T16:00:00Z'}      | ${'2026-11-21'} | ${'midnight in China'}
  ${'2026-11-20T20:00:00-05:00'} | ${'2026-11-21'} | ${'the viewer in New York plays no part'}
`('at $instant it is $today in China: $because', ({ instant, today }: { instant: string; today: string }) => {
  expect(todayInChina(new Date(instant))).toBe(today)
})
