import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interestOn } from './interest.ts'

test.each`
  because                                                   | principal             | days   | agreed       | lpr          | amount               | by             | invalid
  ${'0.05 % a day where nothing is agreed: 500 yuan'}       | ${10_000_000}         | ${10}  | ${undefined} | ${undefined} | ${50_000}            | ${'statutory'} | ${false}
  ${'the LPR alone changes nothing'}                        | ${10_000_000}         | ${10}  | ${undefined} | ${310}       | ${50_000}            | ${'statutory'} | ${false}
  ${'1 % agreed lies below the LPR: the clause is invalid'} | ${10_000_000}         | ${10}  | ${100}       | ${310}       | ${50_000}            | ${'statutory'} | ${true}
  ${'exactly the LPR is enough'}                            | ${36_500_000}         | ${10}  | ${310}       | ${310}       | ${31_000}            | ${'agreed'}    | ${false}
  ${'one basis point below it is not'}                      | ${36_500_000}         | ${10}  | ${309}       | ${310}       | ${182_500}           | ${'statutory'} | ${true}
  ${'3.65 % a year is 0.01 % a day'}                        | ${10_000_000}         | ${100} | ${365}       | ${310}       | ${100_000}           | ${'agreed'}    | ${false}
  ${'not late: nothing'}                                    | ${10_000_000}         | ${0}   | ${undefined} | ${undefined} | ${0}                 | ${'statutory'} | ${false}
  ${'half a fen is rounded up'}                             | ${1000}               | ${1}   | ${undefined} | ${undefined} | ${1}                 | ${'statutory'} | ${false}
  ${'less than half a fen is not'}                          | ${999}                | ${1}   | ${undefined} | ${undefined} | ${0}                 | ${'statutory'} | ${false}
  ${'a hundred billion yuan for a year, to the fen'}        | ${10_000_000_000_001} | ${365} | ${undefined} | ${undefined} | ${1_825_000_000_000} | ${'statutory'} | ${false}
`('$because', ({ principal, days, agreed, lpr, amount, by, invalid }) => {
  expect(interestOn(principal, days, agreed, lpr)).toEqual({ amount, by, clauseInvalid: invalid })
})

test('a rate that cannot be compared with the LPR says nothing', () => {
  expect(interestOn(10_000_000, 10, 365)).toBeUndefined()
})

test('another rate a day, as a figure of the law may have it', () => {
  expect(interestOn(10_000_000, 10, undefined, undefined, 300)?.amount).toBe(30_000)
})

test.each([
  [-1, 10, undefined, undefined],
  [1.5, 10, undefined, undefined],
  [100, -1, undefined, undefined],
  [100, 10, -1, 310],
  [100, 10, 365, 0.5],
  [Number.MAX_SAFE_INTEGER, 100_000, undefined, undefined],
])('%s fen for %s days at %s over %s is no question', (principal, days, agreed, lpr) => {
  expect(() => interestOn(principal, days, agreed, lpr)).toThrow(RangeError)
})

describe('properties', () => {
  const principal = fc.integer({ min: 0, max: 1_000_000_000_000 })
  const days = fc.integer({ min: 0, max: 3650 })

  test('a day more never costs less, and within one fen the rate is what it says', () => {
    fc.assert(
      fc.property(principal, days, (base, late) => {
        const [now, next] = [interestOn(base, late)?.amount ?? 0, interestOn(base, late + 1)?.amount ?? 0]
        expect(next).toBeGreaterThanOrEqual(now)
        const twice = 2n * BigInt(now) * 1_000_000n - 2n * BigInt(base) * BigInt(late) * 500n
        expect(twice <= 1_000_000n && twice > -1_000_000n).toBe(true)
      }),
    )
  })

  test('an agreed rate counts exactly when it reaches the LPR', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (agreed, lpr) => {
        expect(interestOn(10_000_000, 10, agreed, lpr)?.by).toBe(agreed >= lpr ? 'agreed' : 'statutory')
      }),
    )
  })
})
