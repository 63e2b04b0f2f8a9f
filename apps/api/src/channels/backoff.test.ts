import { expect, test } from 'vitest'
import { nextAttempt } from './backoff.ts'

const now = new Date('2026-03-03T00:00:00Z')

test.each([
  { attempts: 1, at: '2026-03-03T00:01:00.000Z', because: 'a minute after the first failure' },
  { attempts: 2, at: '2026-03-03T00:05:00.000Z', because: 'five minutes after the second' },
  { attempts: 3, at: '2026-03-03T00:30:00.000Z', because: 'half an hour after the third' },
  { attempts: 4, at: '2026-03-03T02:00:00.000Z', because: 'two hours after the fourth' },
  { attempts: 5, at: '2026-03-03T12:00:00.000Z', because: 'half a day after the fifth' },
])('$because', ({ attempts, at }) => {
  expect(nextAttempt(attempts, now)?.toISOString()).toBe(at)
})

test('after the sixth failure nobody tries again', () => {
  expect(nextAttempt(6, now)).toBeNull()
})
