import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilMonth } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { laterYear } from './copy.ts'

test.each`
  because                                   | month        | today           | later
  ${'a year later'}                         | ${'2025-05'} | ${'2026-03-04'} | ${'2026-05'}
  ${'a month that is past this year, too'}  | ${'2025-02'} | ${'2026-03-04'} | ${'2027-02'}
  ${'the month of today is not past'}       | ${'2025-03'} | ${'2026-03-31'} | ${'2026-03'}
  ${'of a project of years ago, this year'} | ${'2019-12'} | ${'2026-03-04'} | ${'2026-12'}
  ${'of this year, next year'}              | ${'2026-05'} | ${'2026-03-04'} | ${'2027-05'}
`('$because', ({ month, today, later }) => {
  expect(laterYear(month as CivilMonth, civilDate(today))).toBe(later)
})
