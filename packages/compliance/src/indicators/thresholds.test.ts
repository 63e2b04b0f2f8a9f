import { describe, expect, test } from 'vitest'
import { BARE, named, told } from '../testing/indicators.ts'

/** Announced in January, when open tender was due from 2,000,000.00 yuan, works 4,000,000.00. */
const ASKED = { method: 'inquiry', budgetItem: '信息化运维', catalogueItem: 'C16' } as const
const LATER = { announcementOn: '2026-06-01', intentionOn: '2026-04-01' } as const
const GOODS_NOW = {
  name: 'threshold.open-tender.goods-services',
  value: 300_000_000,
  unit: 'fen',
  source: 'district setting',
}
const WORKS_NOW = { ...GOODS_NOW, name: 'threshold.open-tender.works', value: 500_000_000 }
const UNSET = { value: null }

describe('just below the threshold', () => {
  const rows = named({
    near: { ...ASKED, budget: 190_000_000 },
    'not near': { ...ASKED, budget: 189_999_999 },
    'by a later threshold': { ...ASKED, ...LATER, budget: 285_000_000 },
    'not by a later threshold': { ...ASKED, ...LATER, budget: 190_000_000 },
    'no notice: by that of today': { ...ASKED, announcementOn: undefined, intentionOn: undefined, budget: 285_000_000 },
    works: { ...ASKED, category: 'works', budget: 380_000_000 },
    'open tender': { budget: 190_000_000 },
    'the other law': { ...ASKED, regime: 'tendering', budget: 190_000_000 },
    'no budget': { ...ASKED, budget: undefined },
    'no category': { ...ASKED, category: undefined, budget: 190_000_000 },
    'no method': { ...ASKED, method: undefined, budget: 190_000_000 },
  })
  const share = { name: 'nearThreshold', value: 500, unit: 'basis-points', source: 'own rule' }

  test('each by the threshold of its own kind and day', () => {
    expect(told('near-threshold', rows)).toMatchObject({
      behind: ['by a later threshold', 'near', 'no notice: by that of today', 'works'],
      lookedAt: 6,
      leftAside: 3,
      missing: [],
      parameters: [GOODS_NOW, WORKS_NOW, share],
    })
  })

  test('without the district’s amounts nothing is told, and each that is missing is named once', () => {
    expect(told('near-threshold', rows, BARE)).toMatchObject({
      status: 'cannot-tell',
      behind: [],
      lookedAt: 0,
      leftAside: 9,
      missing: ['threshold.open-tender.goods-services', 'threshold.open-tender.works'],
      parameters: [{ ...GOODS_NOW, ...UNSET }, { ...WORKS_NOW, ...UNSET }, share],
    })
  })
})

describe('purchases that add up', () => {
  const half = { ...ASKED, budget: 100_000_001 }
  const unclear = {
    ...half,
    catalogueItem: 'A02',
    budget: undefined,
    awardAmount: undefined,
    contractAmount: undefined,
  }
  const rows = named({
    a: half,
    b: half,
    'other item': { ...half, budgetItem: '物业' },
    'and another': { ...half, budgetItem: '物业', budget: 99_999_999 },
    'amount unknown': unclear,
    'amount unknown too': unclear,
    alone: { ...half, catalogueItem: 'B01' },
    'another unit': { ...half, buyer: '另一单位' },
    'another year': { ...half, fiscalYear: 2025 },
  })

  test('those behind it, those looked at, those that cannot be told', () => {
    expect(told('splitting', rows)).toMatchObject({
      behind: ['a', 'b'],
      lookedAt: 4,
      leftAside: 2,
      missing: ['budget'],
      parameters: [GOODS_NOW],
    })
  })

  test('without the district’s amount none can be told', () => {
    expect(told('splitting', rows, BARE)).toMatchObject({
      behind: [],
      lookedAt: 0,
      leftAside: 6,
      missing: ['threshold.open-tender.goods-services'],
      parameters: [{ ...GOODS_NOW, ...UNSET }],
    })
  })
})
