import { expect, test } from 'vitest'
import { awardsIn, changesAwards, readAwards } from './lot-awards.ts'
import { sayLotCheck } from './lot-words.ts'

const lot = { title: '第一包', budget: 20_000, reserved: 8_000, amount: 18_000, winner: '甲', fits: null } as const
const measured = (actual: number) => ({ required: 7_200, actual, shortfall: Math.max(0, 7_200 - actual) })

test.each([
  {
    because: 'nothing reserved',
    of: { ...lot, measure: 'none', shares: null },
    lights: ['grey'],
    words: '未预留',
  },
  {
    because: 'nobody entered',
    of: { ...lot, measure: 'consortium', shares: null },
    lights: ['grey'],
    words: '尚未登记',
  },
  {
    because: 'the share is met',
    of: { ...lot, measure: 'consortium', shares: { sme: measured(7_200), smallMicro: measured(7_300), missing: [] } },
    lights: ['green', 'green'],
    words: '应承担 72 元,实际 72 元,达到',
  },
  {
    because: 'one fen short',
    of: { ...lot, measure: 'subcontract', shares: { sme: measured(7_199), smallMicro: null, missing: [] } },
    lights: ['red'],
    words: '少 0.01 元',
  },
  {
    because: 'reserved whole, and a large firm won it',
    of: { ...lot, measure: 'exclusive', fits: false, shares: { sme: null, smallMicro: null, missing: ['lotAwards'] } },
    lights: ['red'],
    words: '不是中小企业',
  },
  {
    because: 'a small one, and nobody knows for how much',
    of: { ...lot, measure: 'exclusive', fits: true, shares: { sme: null, smallMicro: null, missing: ['lotAwards'] } },
    lights: ['green', 'grey'],
    words: '缺包成交金额',
  },
] as const)('a package: $because', ({ of, lights, words }) => {
  const shares = of.shares === null ? null : { ...of.shares, missing: [...of.shares.missing] }
  const said = sayLotCheck({ ...of, shares })
  expect(said.map(({ light }) => light)).toEqual(lights)
  expect(said.map(({ word }) => word).join()).toContain(words)
})

test('only a change of what is on record needs a reason', () => {
  const lots = [
    { title: '甲包', amount: 100 },
    { title: '乙包', amount: null },
  ]
  expect(changesAwards(lots, [100, null])).toBe('nothing')
  expect(changesAwards(lots, [100, 200])).toBe('added')
  expect(changesAwards(lots, [null, 200])).toBe('known')
  expect(awardsIn(lots, [null, 200])).toEqual([{ lot: '乙包', amount: 200 }])
  expect(readAwards(2)({ amounts: [100, '3'] })).toEqual({ amounts: [100, null] })
  expect(readAwards(2)({ amounts: [100] })).toBeUndefined()
})
