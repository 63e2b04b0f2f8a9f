import { expect, test } from 'vitest'
import { statutoryDays } from './statutory-days.ts'

const NATIONAL = ['10-1 国庆节', '10-2 国庆节', '10-3 国庆节']

test.each`
  year    | days                                                     | because
  ${1948} | ${[]}                                                    | ${'before the first law there is none'}
  ${1949} | ${['1-1 元旦', '5-1 劳动节']}                            | ${'New Year and Labour Day from the first'}
  ${1998} | ${['1-1 元旦', '5-1 劳动节']}                            | ${'the year before National Day became three days'}
  ${1999} | ${['1-1 元旦', '5-1 劳动节', ...NATIONAL]}               | ${'National Day of three days'}
  ${2024} | ${['1-1 元旦', '5-1 劳动节', ...NATIONAL]}               | ${'Labour Day of one day still'}
  ${2025} | ${['1-1 元旦', '5-1 劳动节', '5-2 劳动节', ...NATIONAL]} | ${'the amendment of 2024 adds 2 May'}
`('fixed in $year: $days, $because', ({ year, days }: { year: number; days: string[] }) => {
  expect(statutoryDays(year).map(([month, day, name]) => `${month}-${day} ${name}`)).toStrictEqual(days)
})
