import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { digestTimes } from './digest-times.ts'

test.each`
  now                   | times                           | because
  ${'2026-03-03T08:30'} | ${['2026-03-03', '2026-03-04']} | ${'what the morning’s look finds is told the same morning'}
  ${'2026-03-03T09:00'} | ${['2026-03-03', '2026-03-04']} | ${'the minute itself'}
  ${'2026-03-03T14:00'} | ${['2026-03-04', '2026-03-05']} | ${'what falls due later waits for the next morning'}
  ${'2026-03-06T14:00'} | ${['2026-03-09', '2026-03-10']} | ${'nothing goes out on rest days'}
  ${'2026-02-27T14:00'} | ${['2026-02-28', '2026-03-02']} | ${'a make-up Saturday is a working day'}
  ${'2026-02-14T23:59'} | ${['2026-02-24', '2026-02-25']} | ${'a holiday waits for its end'}
`('$now: $because', ({ now, times }: { now: string; times: readonly string[] }) => {
  const expected = times.map((day) => new Date(`${day}T09:00:00+08:00`))
  expect(digestTimes(new Date(`${now}:00+08:00`), CALENDAR_CN)).toEqual(expected)
})
