import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { periodIn } from './period-in.ts'
import { readReportSearch, searchOf } from './report-search.ts'

const UNIT = '0b9d6a1e-3c55-4b3f-9d8e-1a2b3c4d5e6f'
const TODAY = civilDate('2026-09-15')

test.each`
  address                                                      | search                                                       | because
  ${{}}                                                        | ${{}}                                                        | ${'nothing is asked for'}
  ${{ from: '2026-08-01', through: '2026-08-31', unit: UNIT }} | ${{ from: '2026-08-01', through: '2026-08-31', unit: UNIT }} | ${'what is known is taken'}
  ${{ from: '2026-08-01', unit: 'x' }}                         | ${{}}                                                        | ${'half a period is none'}
  ${{ from: '2026-08-31', through: '2026-08-01' }}             | ${{}}                                                        | ${'a period does not end before it begins'}
  ${{ from: '2026-02-30', through: '2026-03-31' }}             | ${{}}                                                        | ${'a day that does not exist is dropped'}
`('of the address: $because', ({ address, search }) => {
  expect(readReportSearch(address)).toEqual(search)
})

test.each`
  kind                | search                                           | period                          | because
  ${'bulletin'}       | ${{}}                                            | ${['2026-08-01', '2026-08-31']} | ${'the last month that is over'}
  ${'reserved-share'} | ${{}}                                            | ${['2025-01-01', '2025-12-31']} | ${'the last year that is over'}
  ${'bulletin'}       | ${{ from: '2026-08-16', through: '2026-08-31' }} | ${['2026-08-16', '2026-08-31']} | ${'half a month is a period of a bulletin'}
  ${'appraisal'}      | ${{ from: '2026-08-01', through: '2026-08-31' }} | ${['2026-04-01', '2026-06-30']} | ${'a month is none of an appraisal'}
  ${'deadlines'}      | ${{ from: '2026-08-02', through: '2026-08-30' }} | ${['2026-08-01', '2026-08-31']} | ${'days that are no period are dropped'}
`('the period of a report: $because', ({ kind, search, period }) => {
  const { from, through } = periodIn(search, kind, TODAY)
  expect([from, through]).toEqual(period)
})

test('a period is put into an address as it is read from there', () => {
  const period = { from: civilDate('2026-07-01'), through: civilDate('2026-09-30') }
  expect(readReportSearch({ ...searchOf(period, UNIT) })).toEqual({ ...period, unit: UNIT })
  expect(searchOf(period)).toEqual(period)
})
