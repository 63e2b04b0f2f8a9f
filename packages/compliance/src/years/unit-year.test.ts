import { expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { fiscalYearOf, firstDayOf, lastDayOf, unitYearsOf } from './unit-year.ts'

const none = { announcementOn: undefined, intentionOn: undefined, tenderPlanOn: undefined }

test.each`
  because                          | overrides                                  | year
  ${'the announcement’s year'}     | ${{}}                                      | ${2026}
  ${'the intention’s without one'} | ${{ announcementOn: undefined }}           | ${2025}
  ${'the tender plan’s'}           | ${{ ...none, tenderPlanOn: '2024-06-01' }} | ${2024}
  ${'the year that is stated'}     | ${{ fiscalYear: 2023 }}                    | ${2023}
  ${'nothing on record'}           | ${none}                                    | ${undefined}
`('$because: $year', ({ overrides, year }) => {
  expect(fiscalYearOf(aProcurement(overrides))).toBe(year)
})

test('procurements are gathered by unit and year; those without either are left aside', () => {
  const records = [
    aProcurement({ id: 'a', buyer: '甲局' }),
    aProcurement({ id: 'b', buyer: '乙局' }),
    aProcurement({ id: 'c', buyer: '甲局' }),
    aProcurement({ id: 'd', buyer: '甲局', fiscalYear: 2025 }),
    aProcurement({ id: 'e', buyer: undefined }),
    aProcurement({ id: 'f', buyer: '甲局', ...none }),
  ]
  expect(
    unitYearsOf(records).map(({ unit, year, procurements }) => [unit, year, procurements.map(({ id }) => id)]),
  ).toEqual([
    ['甲局', 2026, ['a', 'c']],
    ['乙局', 2026, ['b']],
    ['甲局', 2025, ['d']],
  ])
})

test('a year begins and ends', () => {
  expect([firstDayOf(2026), lastDayOf(2026)]).toEqual(['2026-01-01', '2026-12-31'])
  expect([firstDayOf(999), lastDayOf(999)]).toEqual(['0999-01-01', '0999-12-31'])
})
