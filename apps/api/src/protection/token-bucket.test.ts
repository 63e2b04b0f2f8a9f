import { expect, test } from 'vitest'
import { tokenBuckets } from './token-bucket.ts'

test('an allowance is spent, refused with the time to wait, and comes back evenly', () => {
  let now = 0
  const buckets = tokenBuckets(60, () => now)
  for (let spent = 0; spent < 60; spent += 1) expect(buckets.spend('a', 1)).toBe(0)
  expect(buckets.spend('a', 1)).toBe(1)
  expect(buckets.spend('a', 30)).toBe(30)
  expect(buckets.spend('b', 60)).toBe(0)
  now = 30_000
  expect(buckets.spend('a', 30)).toBe(0)
  expect(buckets.spend('a', 1)).toBe(1)
  now = 1_000_000
  expect(buckets.spend('a', 60)).toBe(0)
})

test('what is refused costs nothing, and what costs more than all is had with a full bucket', () => {
  let now = 0
  const buckets = tokenBuckets(10, () => now)
  expect(buckets.spend('a', 50)).toBe(0)
  for (let tries = 0; tries < 100; tries += 1) expect(buckets.spend('a', 1)).toBeGreaterThan(0)
  now = 6_000
  expect(buckets.spend('a', 1)).toBe(0)
})

test('names that nobody uses any more are forgotten', () => {
  let now = 0
  const buckets = tokenBuckets(10, () => now)
  for (let name = 0; name < 10_000; name += 1) buckets.spend(`n${name}`, 1)
  buckets.spend('busy', 10)
  now = 10_000
  // Full again are all but the busy one, which still has to wait.
  expect(buckets.spend('new', 1)).toBe(0)
  expect(buckets.spend('busy', 10)).toBeGreaterThan(0)
})
