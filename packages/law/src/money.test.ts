import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPointsMore, formatYuan, partOf, reaches, shareOf, within } from './money.ts'

const amount = fc.maxSafeNat()
const share = fc.integer({ min: 0, max: 10_000 })
const MAX = Number.MAX_SAFE_INTEGER

test.each`
  base                | bp       | least               | because
  ${280_000_001}      | ${4000}  | ${112_000_001}      | ${'40 % of 2,800,000.01 yuan is 1,120,000.004: not rounded into compliance'}
  ${280_000_000}      | ${4000}  | ${112_000_000}      | ${'40 % of 2,800,000.00 yuan is whole'}
  ${112_000_001}      | ${7000}  | ${78_400_001}       | ${'70 % inside it'}
  ${1}                | ${1}     | ${1}                | ${'a ten-thousandth of a fen asks for a whole one'}
  ${0}                | ${4000}  | ${0}                | ${'nothing of nothing'}
  ${280_000_001}      | ${0}     | ${0}                | ${'0 %'}
  ${MAX}              | ${10000} | ${MAX}              | ${'100 % of the largest amount'}
  ${MAX}              | ${9999}  | ${9006298534815517} | ${'99.99 % of the largest amount'}
  ${100}              | ${15000} | ${150}              | ${'a share above 100 % is allowed'}
  ${9006298624878503} | ${10001} | ${MAX}              | ${'rounded up to the largest amount, and not beyond'}
`('$bp basis points of $base fen is at least $least: $because', ({ base, bp, least }: Record<string, number>) => {
  expect(partOf(Number(base), Number(bp))).toBe(least)
})

test.each`
  part           | base           | bp       | reached  | inside   | because
  ${112_000_000} | ${280_000_001} | ${4000}  | ${false} | ${true}  | ${'0.4 fen short of 40 %'}
  ${112_000_001} | ${280_000_001} | ${4000}  | ${true}  | ${false} | ${'one fen more'}
  ${112_000_000} | ${280_000_000} | ${4000}  | ${true}  | ${true}  | ${'以上 and 以下 both include the figure'}
  ${111_999_999} | ${280_000_000} | ${4000}  | ${false} | ${true}  | ${'one fen less'}
  ${5_600_000}   | ${280_000_049} | ${200}   | ${false} | ${true}  | ${'2 % is 5,600,000.98 fen'}
  ${5_600_001}   | ${280_000_049} | ${200}   | ${true}  | ${false} | ${'above the cap by 0.02 fen'}
  ${0}           | ${0}           | ${4000}  | ${true}  | ${true}  | ${'nothing of nothing'}
  ${MAX - 1}     | ${MAX}         | ${10000} | ${false} | ${true}  | ${'one fen short of everything'}
`(
  '$part of $base against $bp: reaches $reached, within $inside, $because',
  ({
    part,
    base,
    bp,
    reached,
    inside,
  }: {
    part: number
    base: number
    bp: number
    reached: boolean
    inside: boolean
  }) => {
    expect(reaches(part, base, bp)).toBe(reached)
    expect(within(part, base, bp)).toBe(inside)
  },
)

test('shares agree with unbounded integers up to the largest amount', () => {
  fc.assert(
    fc.property(amount, amount, share, (base, part, bp) => {
      const product = BigInt(base) * BigInt(bp)
      expect(BigInt(partOf(base, bp))).toBe((product + 9999n) / 10_000n)
      expect(reaches(part, base, bp)).toBe(BigInt(part) * 10_000n >= product)
      expect(within(part, base, bp)).toBe(BigInt(part) * 10_000n <= product)
    }),
    { numRuns: 2000 },
  )
})

test('the share of a part is rounded down, exactly, up to the largest amount', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: MAX }), (part, base) => {
      expect(shareOf(part, base)).toBe(Number((BigInt(part) * 10_000n) / BigInt(base)))
    }),
    { numRuns: 2000 },
  )
  expect(shareOf(112_000_000, 280_000_001)).toBe(3999)
  expect(shareOf(112_000_001, 280_000_001)).toBe(4000)
  expect(shareOf(MAX, MAX)).toBe(10_000)
})

test.each`
  act                                       | message                                             | because
  ${() => shareOf(1, 0)}                    | ${'An amount has no share of 0'}                    | ${'division by nothing'}
  ${() => partOf(-1, 4000)}                 | ${'An amount in fen must be a whole number from 0'} | ${'negative money'}
  ${() => partOf(0.5, 4000)}                | ${'An amount in fen must be a whole number from 0'} | ${'yuan taken for fen'}
  ${() => partOf(MAX + 1, 4000)}            | ${'An amount in fen must be a whole number from 0'} | ${'an inexact integer'}
  ${() => partOf(100, 0.4)}                 | ${'A share in basis points must be a whole number'} | ${'a ratio taken for basis points'}
  ${() => within(1, Number.NaN, 1)}         | ${'An amount in fen must be'}                       | ${'no number'}
  ${() => partOf(MAX, 20_000)}              | ${'are too large'}                                  | ${'200 % of the largest amount'}
  ${() => partOf(9006298624878504, 10_001)} | ${'are too large'}                                  | ${'the largest amount and a part of a fen more'}
  ${() => shareOf(-1, 100)}                 | ${'An amount in fen must be a whole number from 0'} | ${'a negative part'}
  ${() => shareOf(1, 0.5)}                  | ${'An amount in fen must be a whole number from 0'} | ${'half a fen as the whole'}
  ${() => formatYuan(1.5)}                  | ${'Not a whole number of fen: 1.5'}                 | ${'half a fen'}
`('refused: $because', ({ act, message }: { act: () => unknown; message: string }) => {
  expect(act).toThrow(RangeError)
  expect(act).toThrow(message)
})

test.each`
  fen            | text
  ${280_000_000} | ${'2,800,000.00'}
  ${280_000_001} | ${'2,800,000.01'}
  ${0}           | ${'0.00'}
  ${5}           | ${'0.05'}
  ${99}          | ${'0.99'}
  ${100}         | ${'1.00'}
  ${100_000}     | ${'1,000.00'}
  ${-105}        | ${'-1.05'}
  ${-5}          | ${'-0.05'}
  ${MAX}         | ${'90,071,992,547,409.91'}
`('$fen fen is $text yuan', ({ fen, text }: { fen: number; text: string }) => {
  expect(formatYuan(fen)).toBe(text)
})

test.each`
  now    | before | more
  ${150} | ${100} | ${5000}
  ${50}  | ${100} | ${-5000}
  ${100} | ${100} | ${0}
  ${0}   | ${100} | ${-10_000}
  ${299} | ${300} | ${-33}
  ${5}   | ${0}   | ${undefined}
`('$now beside $before: $more basis points', ({ now, before, more }) => {
  expect(basisPointsMore(now, before)).toBe(more)
})
