import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOT_MEASURES, lotProblems, reservedInLots, sayLot } from './lots.ts'
import type { Lot } from './lots.ts'

const WAN = 1_000_000
const whole: Lot = { title: '一包', budget: 60 * WAN, measure: 'exclusive', reservedSmallMicro: 40 * WAN }
const shared: Lot = {
  title: '二包',
  budget: 100 * WAN,
  measure: 'consortium',
  reservedSme: 30 * WAN,
  reservedSmallMicro: 10 * WAN,
}
const open: Lot = {
  title: '三包',
  budget: 40 * WAN,
  measure: 'none',
  reservedSme: 40 * WAN,
  reservedSmallMicro: 40 * WAN,
}

test('a whole package counts with its budget, a share with its amount, an open one not at all', () => {
  expect(reservedInLots([whole, shared, open])).toEqual({ reservedSme: 90 * WAN, reservedSmallMicro: 50 * WAN })
  expect(reservedInLots([{ title: '包', budget: 5, measure: 'subcontract' }])).toEqual({
    reservedSme: 0,
    reservedSmallMicro: 0,
  })
})

test.each<[string, readonly Lot[], number | undefined, ReturnType<typeof lotProblems>]>([
  ['they are the budget', [whole, shared, open], 200 * WAN, []],
  ['no budget is on record yet', [whole], undefined, []],
  ['there are none', [], 5, []],
  ['they are less', [whole, shared], 200 * WAN, [{ kind: 'sum', lots: 160 * WAN, budget: 200 * WAN }]],
  [
    'a share is more than its package',
    [{ ...shared, reservedSme: 101 * WAN }],
    100 * WAN,
    [{ kind: 'over-budget', lot: 0, reserved: 101 * WAN, budget: 100 * WAN }],
  ],
  [
    'small and micro are more than all',
    [{ ...whole, reservedSmallMicro: 61 * WAN }],
    60 * WAN,
    [{ kind: 'over-reserved', lot: 0, smallMicro: 61 * WAN, reserved: 60 * WAN }],
  ],
  ['two of one name', [whole, { ...shared, title: ' 一包 ' }], 160 * WAN, [{ kind: 'same-title', lot: 1 }]],
])('%s', (_, lots, budget, expected) => {
  expect(lotProblems(lots, budget)).toEqual(expected)
})

test('without a problem, what is reserved is never more than the budget', () => {
  const amount = fc.integer({ min: 0, max: 1000 })
  const lot = fc.record({
    title: fc.string(),
    budget: amount,
    measure: fc.constantFrom(...LOT_MEASURES),
    reservedSme: amount,
    reservedSmallMicro: amount,
  })
  fc.assert(
    fc.property(fc.array(lot, { minLength: 1, maxLength: 4 }), (lots) => {
      const budget = lots.reduce((sum, one) => sum + one.budget, 0)
      const { reservedSme, reservedSmallMicro } = reservedInLots(lots)
      return lotProblems(lots, budget).length > 0 || (reservedSmallMicro <= reservedSme && reservedSme <= budget)
    }),
  )
})

test('a package in words', () => {
  expect([whole, shared, open].map((lot) => sayLot(lot).zh)).toEqual([
    '一包:600,000.00 元,专门面向中小企业,其中小微企业 400,000.00 元',
    '二包:1,000,000.00 元,联合体 300,000.00 元,其中小微企业 100,000.00 元',
    '三包:400,000.00 元,不预留',
  ])
  expect(sayLot({ title: 'A', budget: 100, measure: 'exclusive' }).en).toBe(
    'A: 1.00 yuan, for small and medium enterprises alone',
  )
})
