import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { sayContractDay, sayLeft, sayWaits } from './left-words.ts'

test.each`
  because                                                     | left  | due             | today           | words
  ${'two working days remain'}                                | ${2}  | ${'2026-11-24'} | ${'2026-11-21'} | ${'余 2 个工作日'}
  ${'the last day itself'}                                    | ${0}  | ${'2026-11-23'} | ${'2026-11-23'} | ${'今天到期'}
  ${'on a Saturday after a Friday no working day has passed'} | ${0}  | ${'2026-11-20'} | ${'2026-11-21'} | ${'超 1 天'}
  ${'one working day late'}                                   | ${-1} | ${'2026-11-19'} | ${'2026-11-20'} | ${'超 1 个工作日'}
`('$because', ({ left, due, today, words }) => {
  expect(sayLeft(left, due, today)).toBe(words)
})

test.each`
  since           | words
  ${'2026-11-21'} | ${'今天起'}
  ${'2026-11-20'} | ${'已等 1 天'}
  ${'2026-10-21'} | ${'已等 31 天'}
`('what has waited since $since: $words', ({ since, words }) => {
  expect(sayWaits(since, civilDate('2026-11-21'))).toBe(words)
})

test.each`
  due             | words
  ${'2026-11-24'} | ${'还有 3 天'}
  ${'2026-11-21'} | ${'今天到期'}
  ${'2026-11-18'} | ${'逾期 3 天'}
`('a contract’s day, $due: $words', ({ due, words }) => {
  expect(sayContractDay(due, civilDate('2026-11-21'))).toBe(words)
})
