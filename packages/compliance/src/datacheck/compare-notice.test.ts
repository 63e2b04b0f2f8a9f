import { expect, test } from 'vitest'
import { sameBudget } from './compare-notice.ts'

test.each`
  because                            | theirs         | ours           | step         | same
  ${'the same fen'}                  | ${279_500_000} | ${279_500_000} | ${1}         | ${true}
  ${'a fen is a difference in yuan'} | ${279_500_001} | ${279_500_000} | ${1}         | ${false}
  ${'a fen less, too'}               | ${279_499_999} | ${279_500_000} | ${1}         | ${false}
  ${'whole 万元, rounded up'}        | ${280_000_000} | ${279_500_000} | ${1_000_000} | ${true}
  ${'rounded up by more than half'}  | ${280_000_000} | ${279_499_999} | ${1_000_000} | ${false}
  ${'cut off'}                       | ${279_000_000} | ${279_999_999} | ${1_000_000} | ${true}
  ${'a whole 万元 is no rounding'}   | ${279_000_000} | ${280_000_000} | ${1_000_000} | ${false}
`('$because', ({ theirs, ours, step, same }) => {
  expect(sameBudget(theirs as number, ours as number, step as number)).toBe(same)
})
