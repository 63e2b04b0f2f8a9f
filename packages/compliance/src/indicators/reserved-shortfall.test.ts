import { expect, test } from 'vitest'
import { named, told } from '../testing/indicators.ts'

const LARGE = {
  budget: 300_000_000,
  measure: 'package',
  reservedSme: 100_000_000,
  reservedSmallMicro: 90_000_000,
} as const
const rows = named({
  a: LARGE,
  b: LARGE,
  works: { ...LARGE, category: 'works', budget: 800_000_000, reservedSme: 300_000_000 },
  'below the limit': {},
  'last year, nothing reserved': { ...LARGE, fiscalYear: 2025, reservedSme: 0 },
  'another unit, nobody wrote down what is reserved': { ...LARGE, buyer: '另一单位', reservedSme: undefined },
})

/** 10,000,000.00 yuan a year; nobody stated that of the other unit. */
const options = { gpBudgetTotal: (unit: string) => (unit === '另一单位' ? undefined : 1_000_000_000) }

test.each`
  base                      | because                                                                | behind                                       | short          | asked          | lookedAt | leftAside | missing
  ${'gp-budget'}            | ${'30 % of the year’s budget: reached in 2026, nothing of it in 2025'} | ${['last year, nothing reserved']}           | ${300_000_000} | ${600_000_000} | ${5}     | ${1}      | ${['gpBudgetTotal']}
  ${'above-limit'}          | ${'30 % of 6,000,000 are reached in 2026; 30 % of 3,000,000 missing'}  | ${['last year, nothing reserved']}           | ${90_000_000}  | ${270_000_000} | ${3}     | ${1}      | ${['reservedSme']}
  ${'works-above-limit'}    | ${'40 % of 8,000,000 are 3,200,000; 3,000,000 are reserved'}           | ${['works']}                                 | ${20_000_000}  | ${320_000_000} | ${1}     | ${0}      | ${[]}
  ${'district-above-limit'} | ${'40 %: 2,400,000 asked and 2,000,000 reserved; 1,200,000 and none'}  | ${['a', 'b', 'last year, nothing reserved']} | ${160_000_000} | ${360_000_000} | ${3}     | ${1}      | ${['reservedSme']}
  ${'district-works'}       | ${'the district reckons with the control price, which is not there'}   | ${[]}                                        | ${0}           | ${0}           | ${0}     | ${1}      | ${['controlPrice']}
`('$base: $because', ({ base, behind, short, asked, lookedAt, leftAside, missing }) => {
  expect(told(`reserved-shortfall.${base as string}`, rows, undefined, options)).toMatchObject({
    behind,
    numerator: short,
    denominator: asked,
    lookedAt,
    leftAside,
    missing,
    measure: 'sum',
  })
})

test('a year whose budget nobody stated cannot be told on that base', () => {
  expect(told('reserved-shortfall.gp-budget', rows)).toMatchObject({
    status: 'cannot-tell',
    behind: [],
    lookedAt: 0,
    leftAside: 6,
    missing: ['gpBudgetTotal'],
  })
})
