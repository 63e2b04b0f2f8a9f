import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'
import type { Indicator } from './indicator.ts'
import { indicators } from './indicators.ts'
import type { IndicatorOptions } from './options.ts'

type Overrides = Parameters<typeof aProcurement>[0]

/** Five lawful procurements and one more; what is told of them as a whole. */
const among = (overrides: readonly Overrides[]): Procurement[] =>
  overrides.map((one, index) => aProcurement({ id: `P${index}`, winner: `供应商${index}`, ...one }))

/** The open tender threshold is 2,000,000.00 yuan here, as a district would set it. */
const CONFIGURED: Context = {
  ...aContext(),
  settings: {
    ...NO_SETTINGS,
    version: 'test',
    threshold: (name) => (name.startsWith('open-tender') ? 200_000_000 : undefined),
  },
}

function told(
  id: string,
  rows: readonly Procurement[],
  context = CONFIGURED,
  options?: Partial<IndicatorOptions>,
): Indicator {
  const found = indicators(rows, context, options).find((one) => one.id === id && one.unit === undefined)
  if (found === undefined) throw new Error(`there is no indicator ${id}`)
  return found
}

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
  const rest = among([{}, {}, {}, {}, {}, {}])
  const before = told(id, rest)
  const after = told(id, [...rest, aProcurement({ id: 'one', winner: '另一家', ...one })])
  test(counted === undefined ? 'not looked at' : counted ? 'counted' : 'looked at, not counted', () => {
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
    expect(told('splitting', rows, aContext())).toMatchObject({
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

describe('whatever the procurements are', () => {
  const rows = fc
    .array(fc.oneof(ledgerRow, registerRow), { maxLength: 14 })
    .map((looked) =>
      looked.map(({ row }, index): Procurement => ({ ...row, id: `${index}`, buyer: `单位${index % 3}` })),
    )

  test('a share counts exactly the procurements behind it, never more than were looked at, and under five it tells nothing', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        for (const one of indicators(procurements, CONFIGURED)) {
          expect(one.behind.length).toBeLessThanOrEqual(procurements.length)
          expect(new Set(one.behind).size).toBe(one.behind.length)
          if (one.measure === 'share' || one.measure === 'distribution') expect(one.behind).toHaveLength(one.numerator)
          if (one.measure === 'share') expect(one.denominator).toBe(one.lookedAt)
          if (one.measure !== 'average' && one.id !== 'award-to-budget') {
            expect(one.numerator).toBeLessThanOrEqual(one.denominator)
          }
          if (one.lookedAt < 5) expect(one).toMatchObject({ value: null })
          expect(one.status === 'told').toBe(one.lookedAt >= 5)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('their order does not matter', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (procurements, stream) => {
        const keyed = procurements.map((one) => ({ one, key: stream.next().value ?? 0 }))
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
        expect(indicators(shuffled, CONFIGURED)).toEqual(indicators(procurements, CONFIGURED))
      }),
      { numRuns: 30 },
    )
  })

  test('what is counted for the units is counted for the district', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        const all = indicators(procurements, CONFIGURED)
        for (const whole of all.filter(({ measure, unit }) => unit === undefined && measure !== 'distribution')) {
          const units = all.filter(({ id, unit }) => id === whole.id && unit !== undefined)
          expect(units.reduce((sum, { lookedAt }) => sum + lookedAt, 0)).toBe(whole.lookedAt)
          expect(units.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(whole.numerator)
        }
      }),
      { numRuns: 30 },
    )
  })
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
