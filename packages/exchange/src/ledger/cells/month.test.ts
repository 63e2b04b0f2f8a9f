import { expect, test } from 'vitest'
import { numberCell } from './cell.ts'
import { readMonth } from './month.ts'
import { EXPECTED } from './unreadable.ts'

test.each`
  because                                  | written             | month
  ${'Chinese'}                             | ${'2026年5月'}      | ${'2026-05'}
  ${'with a nought'}                       | ${'2026年05月'}     | ${'2026-05'}
  ${'月份'}                                | ${'2026年11月份'}   | ${'2026-11'}
  ${'ISO'}                                 | ${'2026-05'}        | ${'2026-05'}
  ${'a stroke'}                            | ${'2026/5'}         | ${'2026-05'}
  ${'a point'}                             | ${'2026.5'}         | ${'2026-05'}
  ${'a part of the month is in the month'} | ${'2026年5月上旬'}  | ${'2026-05'}
  ${'a full date gives its month'}         | ${'2026-05-20'}     | ${'2026-05'}
  ${'full width'}                          | ${'２０２６年５月'} | ${'2026-05'}
  ${'blank'}                               | ${'—'}              | ${undefined}
  ${'there is none'}                       | ${'无'}             | ${undefined}
  ${'no such month'}                       | ${'2026年13月'}     | ${EXPECTED.month}
  ${'a span is no month'}                  | ${'2026年3月至4月'} | ${EXPECTED.month}
  ${'a quarter is no month'}               | ${'2026年二季度'}   | ${EXPECTED.month}
  ${'no year'}                             | ${'5月'}            | ${EXPECTED.month}
`('$because: $written', ({ written, month }) => {
  expect(readMonth({ kind: 'text', text: written }, false)).toBe(month)
})

test.each`
  because                                          | number     | month
  ${'a date cell gives its month'}                 | ${46_143}  | ${'2026-05'}
  ${'two decimals are the month'}                  | ${2026.05} | ${'2026-05'}
  ${'two decimals are the month'}                  | ${2026.12} | ${'2026-12'}
  ${'2026.1 is January, or October without its 0'} | ${2026.1}  | ${EXPECTED.monthNumber}
  ${'a year alone'}                                | ${2026}    | ${EXPECTED.month}
  ${'no such month'}                               | ${2026.13} | ${EXPECTED.month}
`('the number $number: $because', ({ number, month }) => {
  expect(readMonth(numberCell(number, undefined, false), false)).toBe(month)
})
