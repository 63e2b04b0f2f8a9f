import { civilDate } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { checkShares, checkSize, partsOf, withParties } from './parties.ts'
import type { Party } from './parties.ts'

const BID = civilDate('2026-02-11')
const WAN = 1_000_000

const winner: Party = { id: '1', role: 'winner', name: '江城示例建设有限公司', declared: 'large', letter: true }
const member: Party = {
  id: '2',
  role: 'member',
  name: '江城示例园林有限公司',
  declared: 'small',
  letter: true,
  related: false,
  amount: 60 * WAN,
}

describe('the size that a letter declares, beside its data', () => {
  const software = { ...member, industry: 'software', declared: 'small' } as const
  test.each<[string, Party, ReturnType<typeof checkSize>]>([
    [
      'both measures reach small and not medium',
      { ...software, data: { employees: 20, revenue: 60 * WAN } },
      { verdict: 'agrees', size: 'small' },
    ],
    [
      'small was declared and the data say medium',
      { ...software, data: { employees: 150, revenue: 2000 * WAN } },
      { verdict: 'differs', size: 'medium' },
    ],
    [
      'one measure is micro: the other cannot lift it',
      { ...software, data: { employees: 5 } },
      { verdict: 'differs', size: 'micro' },
    ],
    [
      'medium was declared, and what is known allows small at most',
      { ...software, declared: 'medium', data: { employees: 20 } },
      { verdict: 'differs', size: 'small' },
    ],
    [
      'small is still possible',
      { ...software, data: { employees: 150 } },
      { verdict: 'cannot-tell', missing: ['revenue'], mayBeEmpty: false },
    ],
    [
      'a new enterprise may leave the data empty',
      { ...software, isNew: true },
      { verdict: 'cannot-tell', missing: ['employees', 'revenue'], mayBeEmpty: true },
    ],
    ['no industry', { ...member }, { verdict: 'cannot-tell', missing: ['industry'], mayBeEmpty: false }],
    ['a prison’s enterprise counts by its paper', { ...software, declared: 'prison' }, { verdict: 'not-compared' }],
    [
      'nothing was declared',
      { id: '3', role: 'winner', name: '甲', industry: 'software' },
      { verdict: 'not-compared' },
    ],
  ])('%s', (_, party, expected) => {
    expect(checkSize(party, BID)).toEqual(expected)
  })

  test('before the standard there is nothing to compare with', () => {
    expect(checkSize({ ...software, data: { employees: 20 } }, civilDate('2010-01-01'))).toEqual({
      verdict: 'not-compared',
    })
  })
})

const consortium = aProcurement({
  measure: 'consortium',
  budget: 200 * WAN,
  reservedSme: 80 * WAN,
  reservedSmallMicro: 48 * WAN,
  contractAmount: 180 * WAN,
})

describe('the share of the contract beside what was reserved of the budget', () => {
  test.each<[string, Parameters<typeof aProcurement>[0], readonly Party[], ReturnType<typeof checkShares>]>([
    [
      '40 % of the budget are 72 of 180; 60 are too little',
      {},
      [winner, member],
      {
        sme: { required: 72 * WAN, actual: 60 * WAN, shortfall: 12 * WAN },
        smallMicro: { required: 4_320 * 10_000, actual: 60 * WAN, shortfall: 0 },
        missing: [],
      },
    ],
    [
      'a medium member counts for the whole, not for small and micro',
      {},
      [winner, { ...member, amount: 72 * WAN, declared: 'medium' }],
      {
        sme: { required: 72 * WAN, actual: 72 * WAN, shortfall: 0 },
        smallMicro: { required: 4_320 * 10_000, actual: 0, shortfall: 4_320 * 10_000 },
        missing: [],
      },
    ],
    [
      'a related member does not count, nor one without a letter',
      {},
      [winner, { ...member, related: true }, { ...member, id: '3', letter: false, amount: 12 * WAN }],
      {
        sme: { required: 72 * WAN, actual: 0, shortfall: 72 * WAN },
        smallMicro: { required: 4_320 * 10_000, actual: 0, shortfall: 4_320 * 10_000 },
        missing: [],
      },
    ],
    [
      'a winner that is an SME itself counts with its own part',
      {},
      [{ ...winner, declared: 'medium' }, member],
      {
        sme: { required: 72 * WAN, actual: 180 * WAN, shortfall: 0 },
        smallMicro: { required: 4_320 * 10_000, actual: 60 * WAN, shortfall: 0 },
        missing: [],
      },
    ],
    [
      'reserved as a share of the budget',
      { reservedSme: undefined, reservedSmallMicro: undefined, reservedSmeShare: 4000 },
      [winner, member],
      { sme: { required: 72 * WAN, actual: 60 * WAN, shortfall: 12 * WAN }, smallMicro: undefined, missing: [] },
    ],
    [
      'a project for SMEs alone: the whole contract',
      { measure: 'exclusive', reservedSme: 200 * WAN, reservedSmallMicro: undefined },
      [winner, member],
      { sme: { required: 180 * WAN, actual: 60 * WAN, shortfall: 120 * WAN }, smallMicro: undefined, missing: [] },
    ],
    [
      'two parts are open',
      {},
      [winner, { id: '2', role: 'member', name: '乙', declared: 'small' }],
      { missing: ['parties.amount'] },
    ],
    [
      'nobody declared anything and there is no contract',
      { contractAmount: undefined },
      [{ id: '1', role: 'winner', name: '甲' }],
      { missing: ['contractAmount', 'parties.declared'] },
    ],
    ['no budget to take a share of', { budget: undefined }, [winner, member], { missing: ['budget'] }],
    [
      'how much is reserved is not on record',
      { reservedSme: undefined, reservedSmallMicro: undefined },
      [winner, member],
      { missing: ['reservedSme'] },
    ],
    ['nothing was reserved', { measure: 'none' }, [winner], undefined],
    ['packages have contracts of their own', { measure: 'package' }, [winner], undefined],
    ['nobody is on record', {}, [], undefined],
  ])('%s', (_, overrides, parties, expected) => {
    expect(checkShares(aProcurement({ ...consortium, ...overrides }), parties)).toEqual(expected)
  })

  test('is as large a part of the contract as of the budget, to the fen', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 13 })
    fc.assert(
      fc.property(amount, amount, amount, (budget, contractAmount, reserved) => {
        const reservedSme = Math.min(reserved, budget)
        const check = checkShares(aProcurement({ ...consortium, budget, contractAmount, reservedSme }), [winner])
        const required = BigInt(check !== undefined && 'sme' in check ? check.sme.required : -1)
        const exact = BigInt(reservedSme) * BigInt(contractAmount)
        return required * BigInt(budget) >= exact && (required - 1n) * BigInt(budget) < exact
      }),
    )
  })
})

test('what the winner carries out is what the others leave; more than the contract leaves nothing to tell', () => {
  expect(partsOf([winner, member], 180 * WAN)).toEqual([120 * WAN, 60 * WAN])
  expect(partsOf([winner, member], 50 * WAN)).toBeUndefined()
  expect(partsOf([winner], undefined)).toBeUndefined()
  expect(partsOf([{ ...winner, amount: 1 }, member], undefined)).toEqual([1, 60 * WAN])
})

describe('what the parties say for the record', () => {
  const bare = aProcurement({ ...consortium, winner: undefined, winnerScale: undefined })

  test('name, size and letter of the winner, share and relation of its partners', () => {
    expect(withParties(bare, [winner, member])).toMatchObject({
      winner: '江城示例建设有限公司',
      winnerScale: 'large',
      declarationLetter: true,
      partnerShare: 3333,
      partnersRelated: false,
    })
  })

  test('what is on record itself stands', () => {
    expect(withParties(consortium, [winner])).toMatchObject({
      winner: consortium.winner,
      winnerScale: consortium.winnerScale,
    })
  })

  test('what is not known of all partners is not said', () => {
    const open = withParties(bare, [winner, member, { id: '3', role: 'subcontractor', name: '丙' }])
    expect(open).not.toHaveProperty('partnerShare')
    expect(open).not.toHaveProperty('partnersRelated')
    const related = [
      winner,
      { ...member, related: true },
      { id: '3', role: 'member', name: '丙', declared: 'small', amount: 6 * WAN },
    ] as const
    expect(withParties(bare, related)).toMatchObject({ partnersRelated: true, partnerShare: 333 })
    expect(withParties(bare, [])).toEqual(bare)
  })
})
