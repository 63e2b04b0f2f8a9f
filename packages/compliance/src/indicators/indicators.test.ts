import { describe, expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { BARE, told } from '../testing/indicators.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'
import { RULES } from '../rules/all.ts'
import { indicators } from './indicators.ts'

type Overrides = Parameters<typeof aProcurement>[0]

/** Five lawful procurements and one more; what is told of them as a whole. */
const among = (overrides: readonly Overrides[]): Procurement[] =>
  overrides.map((one, index) => aProcurement({ id: `P${index}`, winner: `供应商${index}`, ...one }))

const OFFERED = { method: 'inquiry', budgetItem: '信息化运维', catalogueItem: 'C16' } as const

describe.each`
  id                                     | because                                                | one                                                                                                    | counted
  ${'single-bidder'}                     | ${'one bidder is on record'}                           | ${{ bidders: 1 }}                                                                                      | ${true}
  ${'single-bidder'}                     | ${'two are not one'}                                   | ${{ bidders: 2 }}                                                                                      | ${false}
  ${'single-bidder'}                     | ${'single-source asks one supplier by its nature'}     | ${{ bidders: 1, method: 'single-source' }}                                                             | ${undefined}
  ${'few-bidders'}                       | ${'two are fewer than three'}                          | ${{ bidders: 2 }}                                                                                      | ${true}
  ${'few-bidders'}                       | ${'three are not'}                                     | ${{ bidders: 3 }}                                                                                      | ${false}
  ${'single-bid-rate'}                   | ${'single-source is one bid by its nature'}            | ${{ bidders: undefined, method: 'single-source' }}                                                     | ${true}
  ${'single-bid-rate'}                   | ${'nobody wrote down how many'}                        | ${{ bidders: undefined }}                                                                              | ${undefined}
  ${'signed-on-notice-day'}              | ${'both on 2026-02-13'}                                | ${{ contractSignedOn: '2026-02-13', ...NOTHING_AFTER_SIGNING }}                                        | ${true}
  ${'signed-on-notice-day'}              | ${'one day later'}                                     | ${{ contractSignedOn: '2026-02-14', ...NOTHING_AFTER_SIGNING }}                                        | ${false}
  ${'signed-on-notice-day'}              | ${'nothing is signed'}                                 | ${NOTHING_AFTER_AWARD}                                                                                 | ${undefined}
  ${'award-close-to-budget'}             | ${'98 % to the fen'}                                   | ${{ budget: 100_00, awardAmount: 98_00 }}                                                              | ${true}
  ${'award-close-to-budget'}             | ${'a fen below 98 %'}                                  | ${{ budget: 100_00, awardAmount: 97_99 }}                                                              | ${false}
  ${'large-price-drop'}                  | ${'30 % to the fen'}                                   | ${{ budget: 100_00, awardAmount: 70_00 }}                                                              | ${true}
  ${'large-price-drop'}                  | ${'a fen short of 30 %'}                               | ${{ budget: 100_00, awardAmount: 70_01 }}                                                              | ${false}
  ${'intention-drift'}                   | ${'January, expected in November: two months'}         | ${{ expectedMonth: '2025-11' }}                                                                        | ${true}
  ${'intention-drift'}                   | ${'one month is within the parameter'}                 | ${{ expectedMonth: '2025-12' }}                                                                        | ${false}
  ${'intention-drift'}                   | ${'no month is on record'}                             | ${{ expectedMonth: undefined }}                                                                        | ${undefined}
  ${'no-intention'}                      | ${'announced, and no intention on record'}             | ${{ intentionOn: undefined }}                                                                          | ${true}
  ${'no-intention'}                      | ${'an intention that was too short is one'}            | ${{ intentionOn: '2026-01-21' }}                                                                       | ${false}
  ${'no-intention'}                      | ${'batch purchases are exempt'}                        | ${{ intentionOn: undefined, method: 'batch' }}                                                         | ${undefined}
  ${'arrears.1-30'}                      | ${'due 2026-10-22, thirty days before today'}          | ${{ invoicedOn: '2026-09-22', acceptedOn: undefined, paidOn: undefined }}                              | ${true}
  ${'arrears.61+'}                       | ${'due in July, unpaid in November'}                   | ${{ paidOn: undefined }}                                                                               | ${true}
  ${'arrears.61+'}                       | ${'paid'}                                              | ${{}}                                                                                                  | ${false}
  ${'deposit-not-refunded'}              | ${'notice in February, losers never refunded'}         | ${{ bidDeposit: 100_00, winnerDepositRefundedOn: '2026-02-27' }}                                       | ${true}
  ${'deposit-not-refunded'}              | ${'both refunded'}                                     | ${{ bidDeposit: 100_00, loserDepositRefundedOn: '2026-02-16', winnerDepositRefundedOn: '2026-02-27' }} | ${false}
  ${'deposit-not-refunded'}              | ${'nothing was collected'}                             | ${{ bidDeposit: 0 }}                                                                                   | ${undefined}
  ${'complaint-rate'}                    | ${'challenged'}                                        | ${{ challengeOn: '2026-02-16' }}                                                                       | ${true}
  ${'complaint-rate'}                    | ${'an enquiry is no challenge'}                        | ${{ matters: [{ id: 'm', kind: 'enquiry' }] }}                                                         | ${false}
  ${'complaint-rate'}                    | ${'a complaint is on record'}                          | ${{ matters: [{ id: 'm', kind: 'complaint' }] }}                                                       | ${true}
  ${'on-time:jiujiang.gp.contract.sign'} | ${'the seventh working day'}                           | ${{ contractSignedOn: '2026-03-02', ...NOTHING_AFTER_SIGNING }}                                        | ${true}
  ${'on-time:jiujiang.gp.contract.sign'} | ${'the eighth'}                                        | ${{ contractSignedOn: '2026-03-03', ...NOTHING_AFTER_SIGNING }}                                        | ${false}
  ${'near-threshold'}                    | ${'5 % below the threshold'}                           | ${{ ...OFFERED, budget: 190_000_000 }}                                                                 | ${true}
  ${'near-threshold'}                    | ${'more than 5 % below'}                               | ${{ ...OFFERED, budget: 189_999_999 }}                                                                 | ${false}
  ${'near-threshold'}                    | ${'at the threshold open tender is due: not below it'} | ${{ ...OFFERED, budget: 200_000_000 }}                                                                 | ${false}
  ${'near-threshold'}                    | ${'openly tendered'}                                   | ${{ budget: 190_000_000 }}                                                                             | ${undefined}
`('$id: $because', ({ counted, id, one }: { id: string; one: Overrides; counted: boolean | undefined }) => {
  test(counted === undefined ? 'not looked at' : counted ? 'counted' : 'looked at, not counted', () => {
    const rest = among([{}, {}, {}, {}])
    const before = told(id, rest)
    const after = told(id, [...rest, aProcurement({ id: 'one', winner: '另一家', ...one })])
    expect(after.lookedAt - before.lookedAt).toBe(counted === undefined ? 0 : 1)
    expect(after.behind.includes('one')).toBe(counted === true)
    expect(after.numerator - before.numerator).toBe(counted === true ? 1 : 0)
  })
})

describe('splitting', () => {
  const small = { ...OFFERED, budget: 50_000_000 }
  const other = { ...OFFERED, budgetItem: '物业', budget: 50_000_000 }

  test('four purchases of one item at the threshold are none; a fen more, and all of them are behind', () => {
    expect(told('splitting', among([small, small, small, small, other, other])).behind).toEqual([])
    const more = told('splitting', among([small, small, small, { ...small, budget: 50_000_001 }, other, other]))
    expect(more.behind).toEqual(['P0', 'P1', 'P2', 'P3'])
    expect(more).toMatchObject({ status: 'told', numerator: 4, denominator: 6, value: { value: 6666 } })
  })

  test('without the threshold of the district nothing is told, and what is missing is named', () => {
    const rows = among([small, small, small, small, other, other])
    expect(told('splitting', rows, BARE)).toMatchObject({
      status: 'cannot-tell',
      value: null,
      missing: ['threshold.open-tender.goods-services'],
      leftAside: 6,
    })
  })
})

test('a supplier that won three times from one unit stands behind all three, not one that won twice', () => {
  const rows = among([{ winner: '甲' }, { winner: '甲' }, { winner: '甲' }, { winner: '乙' }, { winner: '乙' }])
  expect(told('repeated-winner', rows)).toMatchObject({ behind: ['P0', 'P1', 'P2'], denominator: 5 })
  const elsewhere = rows.map((row, index) => (index === 2 ? { ...row, buyer: '另一单位' } : row))
  expect(told('repeated-winner', elsewhere).behind).toEqual([])
})

test('sums and averages are exact', () => {
  const rows = among([3, 4, 4, 5, 6].map((bidders) => ({ bidders, budget: 300, awardAmount: 100 })))
  expect(told('average-bidders', rows)).toMatchObject({
    numerator: 22,
    denominator: 5,
    value: { unit: 'hundredths', value: 440 },
  })
  expect(told('award-to-budget', rows)).toMatchObject({
    numerator: 500,
    denominator: 1500,
    value: { unit: 'basis-points', value: 3333 },
  })
})

test('the days from intention to announcement: median and bins', () => {
  const days = ['2025-12-22', '2025-12-23', '2026-01-20', '2026-01-23', '2025-10-01'] as const
  const rows = among(days.map((intentionOn) => ({ intentionOn })))
  const found = told('lead-time-distribution', rows)
  expect(found.value).toEqual({ unit: 'days', value: 30 })
  expect(found.bins?.filter(({ count }) => count > 0)).toEqual([
    { from: null, through: -1, count: 1 },
    { from: 0, through: 9, count: 1 },
    { from: 30, through: 39, count: 2 },
    { from: 90, through: null, count: 1 },
  ])
})

test('the shortfall of the reserved share is that of the unit’s year, on each base', () => {
  const large = { budget: 300_000_000, measure: 'package' as const, reservedSmallMicro: 90_000_000 }
  const rows = among([0, 1, 2, 3, 4].map(() => ({ ...large, reservedSme: 100_000_000 })))
  // 40 % of 15,000,000 yuan is 6,000,000; 5,000,000 are reserved.
  expect(told('reserved-shortfall.district-above-limit', rows)).toMatchObject({
    numerator: 100_000_000,
    denominator: 600_000_000,
    lookedAt: 5,
    behind: ['P0', 'P1', 'P2', 'P3', 'P4'],
  })
  // 30 % nationally: reached.
  expect(told('reserved-shortfall.above-limit', rows)).toMatchObject({ numerator: 0, denominator: 450_000_000 })
  expect(told('reserved-shortfall.gp-budget', rows)).toMatchObject({ status: 'cannot-tell' })
})

test('every indicator speaks of a signal, in both languages, and never of a violation', () => {
  const all = indicators(among([{}]), aContext())
  expect(new Set(all.map(({ id, unit }) => `${id} ${unit}`)).size).toBe(all.length)
  for (const { definition, title } of all) {
    expect(`${title.zh}${definition.zh}`).not.toMatch(/违规|违法|违反|舞弊|串通/)
    expect(`${title.en} ${definition.en}`).not.toMatch(/violat|fraud|guilt|collu|illegal/i)
    expect(title.zh).not.toBe(title.en)
  }
})

describe('how an indicator is told', () => {
  const bidders = (...counts: readonly number[]): Procurement[] => among(counts.map((count) => ({ bidders: count })))

  test('from five procurements on; an own figure may say otherwise', () => {
    expect(told('single-bidder', bidders(1, 2, 3, 4))).toMatchObject({ status: 'too-few', value: null, numerator: 1 })
    expect(told('single-bidder', bidders(1, 2, 3, 4, 1))).toMatchObject({
      status: 'told',
      value: { unit: 'basis-points', value: 4000 },
      denominator: 5,
    })
    const two = told('single-bidder', bidders(1, 2), undefined, { tooFew: 2 })
    expect(two).toMatchObject({ status: 'told', value: { unit: 'basis-points', value: 5000 } })
  })

  test('rounded down; of nothing there is no share and no average', () => {
    expect(told('single-bidder', bidders(1, 1, 2, 2, 2, 2, 2)).value).toEqual({ unit: 'basis-points', value: 2857 })
    expect(told('average-bidders', bidders(4, 4, 4, 4, 4, 4, 5)).value).toEqual({ unit: 'hundredths', value: 414 })
    for (const id of ['single-bidder', 'average-bidders', 'award-to-budget', 'lead-time-distribution']) {
      expect(told(id, [], undefined, { tooFew: 0 })).toMatchObject({ status: 'told', value: null, denominator: 0 })
    }
  })

  test('only a distribution has bins; each has its measure, and what is behind it in the order of the ids', () => {
    const all = indicators(bidders(2, 1, 1).toReversed(), BARE)
    expect(all.filter(({ bins }) => bins !== undefined).map(({ id }) => id)).toEqual([
      'lead-time-distribution',
      'lead-time-distribution',
    ])
    expect(all.every((one) => 'bins' in one === (one.measure === 'distribution'))).toBe(true)
    expect(all.find(({ id }) => id === 'single-bidder')?.behind).toEqual(['P1', 'P2'])
  })

  test('for the district, then for each unit in the order of its name, those that name none last', () => {
    const rows = among([
      { buyer: '乙局' },
      { buyer: undefined },
      { buyer: '甲局' },
      { buyer: '丙局' },
      { buyer: '乙局' },
    ])
    const all = indicators(rows, BARE)
    const single = all.filter(({ id }) => id === 'single-bidder')
    expect(single.map(({ lookedAt, unit }) => [unit, lookedAt])).toEqual([
      [undefined, 5],
      ['丙局', 1],
      ['乙局', 2],
      ['甲局', 1],
      [null, 1],
    ])
    expect(all.map(({ id }) => id)).toEqual(single.flatMap(() => KINDS))
    expect(all.slice(0, KINDS.length).every((one) => !('unit' in one))).toBe(true)
  })

  test('of a clock that counts a least distance, and of rules of other districts, there is no rate', () => {
    const sign = RULES.filter(({ id }) => id.endsWith('.contract.sign') || id.endsWith('.intention.lead-time'))
    const rates = indicators([], { ...BARE, rulebook: { rules: sign } }).flatMap(({ id }) =>
      id.startsWith('on-time:') ? [id] : [],
    )
    expect(rates).toEqual(
      ['cn.gp', 'jiujiang.gp', 'cn.tender', 'jiujiang.tender'].map((of) => `on-time:${of}.contract.sign`),
    )
  })
})

/** In the order in which they are listed. */
const KINDS = [
  'splitting',
  'near-threshold',
  'single-bidder',
  'few-bidders',
  'repeated-winner',
  'signed-on-notice-day',
  'award-close-to-budget',
  'large-price-drop',
  'intention-drift',
  'no-intention',
  'arrears.1-30',
  'arrears.31-60',
  'arrears.61+',
  'reserved-shortfall.gp-budget',
  'reserved-shortfall.above-limit',
  'reserved-shortfall.works-above-limit',
  'reserved-shortfall.district-above-limit',
  'reserved-shortfall.district-works',
  'deposit-not-refunded',
  'complaint-rate',
  'single-bid-rate',
  'average-bidders',
  'award-to-budget',
  'lead-time-distribution',
  'on-time:jiujiang.gp.contract.sign',
  'on-time:cn.gp.bid-bond.refund:losers',
  'on-time:cn.gp.bid-bond.refund:winner',
  'on-time:cn.tender.bid-bond.refund:losers',
  'on-time:cn.tender.bid-bond.refund:winner',
  'on-time:cn.pay.invoice',
  'on-time:cn.pay.sme.term',
  'on-time:cn.pay.sme.term-2020',
]
