import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDateOf, dayNumber } from './civil-date.ts'
import { addMonths, addYears } from './civil-months.ts'

test.each`
  because                                   | date            | months | result
  ${'three months, no 31st: the month end'} | ${'2026-08-31'} | ${3}   | ${'2026-11-30'}
  ${'six months: the corresponding day'}    | ${'2026-05-21'} | ${6}   | ${'2026-11-21'}
  ${'over the turn of the year'}            | ${'2026-12-31'} | ${2}   | ${'2027-02-28'}
  ${'into a leap February'}                 | ${'2027-12-31'} | ${2}   | ${'2028-02-29'}
  ${'backwards over the turn of the year'}  | ${'2026-01-31'} | ${-2}  | ${'2025-11-30'}
  ${'none'}                                 | ${'2026-11-21'} | ${0}   | ${'2026-11-21'}
  ${'exactly to December'}                  | ${'2026-11-21'} | ${1}   | ${'2026-12-21'}
`('$because: $result', ({ date, months, result }) => {
  expect(addMonths(date, months)).toBe(result)
})

test('fifteen years, and a leap day', () => {
  expect(addYears('2026-11-21', 15)).toBe('2041-11-21')
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
})

test('a broken number of months and a year beyond the calendar are refused', () => {
  expect(() => addMonths('2026-11-21', 1.5)).toThrow(RangeError)
  expect(() => addYears('9999-01-01', 1)).toThrow(RangeError)
})

test('a month later lies 28 to 31 days later, and never skips a month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
      const date = civilDateOf(day)
      const later = addMonths(date, 1)
      const days = dayNumber(later) - day
      expect(days).toBeGreaterThanOrEqual(28)
      expect(days).toBeLessThanOrEqual(31)
      expect((Number(later.slice(5, 7)) - Number(date.slice(5, 7)) + 12) % 12).toBe(1)
    }),
  )
})
