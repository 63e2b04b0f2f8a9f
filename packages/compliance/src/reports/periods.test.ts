import { addDays, civilDate, dayNumber } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { REPORT_PERIODS } from '../desk/kinds.ts'
import { lengthFor, lengthOf, periodAfter, periodAt, periodBefore, periodName } from './periods.ts'
import type { PeriodLength } from './periods.ts'

test.each`
  because                               | length          | day             | from            | through
  ${'a month has two halves'}           | ${'half-month'} | ${'2026-02-15'} | ${'2026-02-01'} | ${'2026-02-15'}
  ${'the second ends with the month'}   | ${'half-month'} | ${'2026-02-16'} | ${'2026-02-16'} | ${'2026-02-28'}
  ${'a leap year has a day more'}       | ${'month'}      | ${'2024-02-10'} | ${'2024-02-01'} | ${'2024-02-29'}
  ${'the last quarter ends the year'}   | ${'quarter'}    | ${'2026-12-31'} | ${'2026-10-01'} | ${'2026-12-31'}
  ${'the second half begins with July'} | ${'half-year'}  | ${'2026-07-01'} | ${'2026-07-01'} | ${'2026-12-31'}
  ${'a year is a calendar year'}        | ${'year'}       | ${'2026-11-23'} | ${'2026-01-01'} | ${'2026-12-31'}
`('$because', ({ length, day, from, through }: Record<string, string>) => {
  expect(periodAt(length as PeriodLength, civilDate(day ?? ''))).toEqual({ from, through })
})

test('periods of one length follow each other without a gap, and every day lies in its own', () => {
  for (const length of REPORT_PERIODS) {
    for (let n = 0; n < 800; n += 1) {
      const day = addDays(civilDate('2023-12-20'), n)
      const period = periodAt(length, day)
      expect(period.from <= day && day <= period.through).toBe(true)
      expect(dayNumber(periodAfter(length, period).from)).toBe(dayNumber(period.through) + 1)
      expect(periodBefore(length, periodAfter(length, period))).toEqual(period)
      expect(lengthOf(period)).toBe(length)
    }
  }
})

test('a bulletin may be about any period that a plan has, an appraisal about a quarter or more', () => {
  const month = { from: civilDate('2026-10-01'), through: civilDate('2026-10-31') }
  expect(lengthFor('bulletin', month)).toBe('month')
  expect(lengthFor('appraisal', month)).toBeUndefined()
  expect(lengthFor('bulletin', { ...month, through: civilDate('2026-10-30') })).toBeUndefined()
})

test('a period is called as it is in a title', () => {
  const name = (from: string, through: string) => periodName({ from: civilDate(from), through: civilDate(through) }).zh
  expect(name('2026-10-16', '2026-10-31')).toBe('2026年10月下半月')
  expect(name('2026-10-01', '2026-10-31')).toBe('2026年10月')
  expect(name('2026-07-01', '2026-09-30')).toBe('2026年第三季度')
  expect(name('2026-01-01', '2026-06-30')).toBe('2026年上半年')
  expect(name('2026-01-01', '2026-12-31')).toBe('2026年度')
  expect(name('2026-10-02', '2026-10-05')).toBe('2026-10-02至2026-10-05')
})
