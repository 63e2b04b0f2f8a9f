import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { projectedAmount } from './projection.ts'

test.each<readonly [because: string, amount: number, year: number, today: string, projected: number | null]>([
  ['on the 59th day nothing is said', 1_000_000, 2026, '2026-02-28', null],
  ['from the 60th day on it goes on as before', 6_000_000, 2026, '2026-03-01', 36_500_000],
  ['a leap year has a day more', 6_000_000, 2028, '2028-02-29', 36_600_000],
  ['on the last day it is the amount', 7_000_000, 2026, '2026-12-31', 7_000_000],
  ['of a year that is over it is the amount', 7_000_000, 2025, '2026-03-01', 7_000_000],
  ['a year that has not begun', 0, 2027, '2026-03-01', null],
  ['rounded down', 100, 2026, '2026-04-10', 365],
])('%s', (_because, amount, year, today, projected) => {
  expect(projectedAmount(amount, year, civilDate(today))).toBe(projected)
})
