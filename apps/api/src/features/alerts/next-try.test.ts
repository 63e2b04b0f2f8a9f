import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { nextTry } from './next-try.ts'

test.each`
  because                                              | attempts | now                       | next
  ${'on a working day the wait is the wait'}           | ${1}     | ${'2026-03-03T10:00:00Z'} | ${'2026-03-03T10:01:00.000Z'}
  ${'Friday night and half a day is Saturday: Monday'} | ${5}     | ${'2026-03-06T12:00:00Z'} | ${'2026-03-09T00:30:00.000Z'}
  ${'the make-up Saturday 02-28 is a working day'}     | ${5}     | ${'2026-02-27T12:00:00Z'} | ${'2026-02-28T00:00:00.000Z'}
  ${'before the National Day holiday: after it'}       | ${5}     | ${'2026-09-30T12:00:00Z'} | ${'2026-10-08T00:30:00.000Z'}
  ${'the day is that of China: 16:30Z is past 00:00'}  | ${3}     | ${'2026-03-06T15:45:00Z'} | ${'2026-03-09T00:30:00.000Z'}
`('$because', ({ attempts, now, next }: { attempts: number; now: string; next: string }) => {
  expect(nextTry(attempts, new Date(now), CALENDAR_CN)?.toISOString()).toBe(next)
})

test('after the last try there is none', () => {
  expect(nextTry(6, new Date('2026-03-03T10:00:00Z'), CALENDAR_CN)).toBeNull()
})
