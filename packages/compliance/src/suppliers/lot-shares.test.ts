import { describe, expect, test } from 'vitest'
import type { Lot } from '../reservation/lots.ts'
import { checkLots, partsInLots } from './lot-shares.ts'
import type { LotAward } from './lot-shares.ts'
import type { Party } from './parties.ts'
import { withParties } from './parties.ts'
import { aProcurement } from '../testing/builders.ts'

const WAN = 1_000_000
const LOTS: readonly Lot[] = [
  { title: '实验台', budget: 100 * WAN, measure: 'exclusive' },
  { title: '仪器', budget: 200 * WAN, measure: 'consortium', reservedSme: 80 * WAN, reservedSmallMicro: 40 * WAN },
  { title: '进口', budget: 50 * WAN, measure: 'none' },
]
const AWARDS: readonly LotAward[] = [
  { lot: '实验台', amount: 90 * WAN },
  { lot: '仪器', amount: 180 * WAN },
]
const small: Party = { id: '1', role: 'winner', name: '甲', lot: '实验台', declared: 'small', letter: true }
const large: Party = { id: '2', role: 'winner', name: '乙', lot: '仪器', declared: 'large' }
const member: Party = { id: '3', role: 'member', name: '丙', lot: '仪器', declared: 'micro', amount: 72 * WAN }

describe('each package against its own award', () => {
  test('whole: its winner is small; in part: 40 % of the budget are 72 of 180', () => {
    const [bench, device, imported] = checkLots(LOTS, [small, large, member], AWARDS)
    expect(bench).toMatchObject({
      winner: '甲',
      fits: true,
      shares: { sme: { required: 90 * WAN, actual: 90 * WAN, shortfall: 0 } },
    })
    expect(device).toMatchObject({
      winner: '乙',
      amount: 180 * WAN,
      fits: undefined,
      shares: {
        sme: { required: 72 * WAN, actual: 72 * WAN, shortfall: 0 },
        smallMicro: { required: 36 * WAN, actual: 72 * WAN, shortfall: 0 },
      },
    })
    expect(imported).toMatchObject({ winner: undefined, fits: undefined, shares: undefined })
  })

  test.each<[string, readonly Party[], number, object]>([
    [
      'a large winner of a package for small ones',
      [{ ...small, declared: 'large' }],
      0,
      { fits: false, shares: { sme: { required: 90 * WAN, actual: 0, shortfall: 90 * WAN } } },
    ],
    ['one whose bid had no letter', [{ ...small, letter: false }], 0, { fits: false }],
    [
      'a prison’s enterprise counts',
      [{ ...small, declared: 'prison' }],
      0,
      { fits: true, shares: { sme: { shortfall: 0 } } },
    ],
    [
      'no size declared',
      [{ id: '1', role: 'winner', name: '甲', lot: '实验台' }],
      0,
      { fits: undefined, shares: { missing: ['parties.declared'] } },
    ],
    ['one fen too little', [large, { ...member, amount: 72 * WAN - 1 }], 1, { shares: { sme: { shortfall: 1 } } }],
    ['nobody on record for it', [small], 1, { winner: undefined, shares: { missing: ['parties.lot'] } }],
    [
      'one supplier won them all, large and alone',
      [{ id: '9', role: 'winner', name: '丁', declared: 'large' }],
      1,
      { winner: '丁', shares: { sme: { actual: 0, shortfall: 72 * WAN } } },
    ],
    [
      'partners of nobody knows which package',
      [
        { id: '9', role: 'winner', name: '丁', declared: 'large' },
        { id: '3', role: 'member', name: '丙', amount: 72 * WAN },
      ],
      1,
      { shares: { missing: ['parties.lot'] } },
    ],
  ])('%s', (_, parties, lot, expected) => {
    expect(checkLots(LOTS, parties, AWARDS)[lot]).toMatchObject(expected)
  })

  test('without the award nothing is held against it, but a large winner is told', () => {
    expect(checkLots(LOTS, [{ ...small, declared: 'large' }], [])[0]).toMatchObject({
      fits: false,
      shares: { missing: ['lotAwards'] },
    })
  })

  test('nobody entered: nothing is said', () => {
    expect(checkLots(LOTS, [], AWARDS).map(({ shares }) => shares)).toEqual([undefined, undefined, undefined])
  })
})

test('what each carries out is what its package leaves', () => {
  expect(partsInLots([small, large, member], AWARDS, 300 * WAN)).toEqual([90 * WAN, 108 * WAN, 72 * WAN])
  expect(partsInLots([{ ...small, lot: '进口' }, large, member], AWARDS, 300 * WAN)).toEqual([
    undefined,
    108 * WAN,
    72 * WAN,
  ])
  const { lot: _, ...ofAll } = small
  expect(partsInLots([ofAll], AWARDS, 300 * WAN)).toEqual([300 * WAN])
  expect(partsInLots([ofAll, large], AWARDS, 300 * WAN)).toEqual([undefined, 180 * WAN])
})

test('the record names everybody who won a package, and a size only if it is that of all', () => {
  const bare = aProcurement({ winner: undefined, winnerScale: undefined })
  expect(withParties(bare, [small, large])).toMatchObject({ winner: '甲、乙' })
  expect(withParties(bare, [small, large])).not.toHaveProperty('winnerScale')
  expect(withParties(bare, [small, { ...large, declared: 'small', letter: true }])).toMatchObject({
    winner: '甲、乙',
    winnerScale: 'small',
    declarationLetter: true,
  })
  expect(withParties(bare, [small, { ...large, letter: false }])).toMatchObject({ declarationLetter: false })
})
