import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { indicatorKinds } from '../indicators/kinds.ts'
import { aContext } from '../testing/findings.ts'
import { aimsFor, aimStanding, ratesAimedFor, rateIndicator, SME_CONTRACTS } from './aims.ts'
import { groupOf } from './indicator-groups.ts'
import type { Target } from './kinds.ts'

const at = (jurisdiction: 'zhenhai' | 'changshan' | 'jiujiang') => ({ ...aContext(), jurisdiction })
const set = (figure: number, unit: Target['unit'] = 'fen'): Target => ({
  figure,
  unit,
  instrument: '年度工作要点',
  clause: '三',
})
const figures = (...args: Parameters<typeof aimsFor>) => aimsFor(...args).map(({ by, figure }) => [by.rule, figure])

test.each<
  readonly [because: string, args: Parameters<typeof aimsFor>, aims: readonly (readonly [string | null, number])[]]
>([
  [
    'the plan of the district in its year',
    [SME_CONTRACTS, 2024, at('zhenhai'), undefined],
    [['zhenhai.kpi.sme-amount', 72_000_000_000]],
  ],
  ['a plan of a named year is none for the next', [SME_CONTRACTS, 2026, at('zhenhai'), undefined], []],
  ['nor is another district’s', [SME_CONTRACTS, 2024, at('jiujiang'), undefined], []],
  ['what the desk set stands alone', [SME_CONTRACTS, 2026, at('zhenhai'), set(5)], [[null, 5]]],
  [
    'of two the stricter is first: of an amount the larger',
    [SME_CONTRACTS, 2024, at('zhenhai'), set(90_000_000_000)],
    [
      [null, 90_000_000_000],
      ['zhenhai.kpi.sme-amount', 72_000_000_000],
    ],
  ],
  [
    'a smaller one comes after the plan',
    [SME_CONTRACTS, 2024, at('zhenhai'), set(1)],
    [
      ['zhenhai.kpi.sme-amount', 72_000_000_000],
      [null, 1],
    ],
  ],
  [
    'an average is compared in hundredths',
    ['average-bidders', 2026, at('changshan'), set(12, 'count')],
    [
      ['changshan.kpi.bidders', 30_000],
      [null, 1200],
    ],
  ],
  [
    'a rate of a plan',
    [rateIndicator('satisfaction'), 2023, at('jiujiang'), undefined],
    [['jiujiang.kpi.satisfaction', 9600]],
  ],
  [
    'a signal has none but the desk’s own',
    ['single-bid-rate', 2026, at('jiujiang'), set(1000, 'basis-points')],
    [[null, 1000]],
  ],
])('%s', (_because, args, aims) => {
  expect(figures(...args)).toEqual(aims)
})

test('of signals the smaller aim is the stricter: nothing but the desk aims for them, and that is said with its source', () => {
  expect(aimsFor('single-bid-rate', 2026, at('jiujiang'), set(1000, 'basis-points'))).toEqual([
    { figure: 1000, unit: 'basis-points', by: { rule: null, instrument: '年度工作要点', clause: '三' } },
  ])
})

test('the rates of a year are those of the plans that bind the district', () => {
  expect(ratesAimedFor(2024, at('changshan'))).toEqual(['satisfaction', 'one-network', 'credit-linked-checks'])
  expect(ratesAimedFor(2026, at('changshan'))).toEqual([])
})

test.each<readonly [because: string, indicator: string, actual: number | null, today: string, standing: string]>([
  ['nothing to compare', 'average-bidders', null, '2026-03-09', 'unknown'],
  ['more than aimed for', 'average-bidders', 11, '2026-03-09', 'reached'],
  ['exactly as aimed for', 'average-bidders', 10, '2026-03-09', 'reached'],
  ['less, and the year goes on', 'average-bidders', 9, '2026-12-31', 'open'],
  ['less, and the year is over', 'average-bidders', 9, '2027-01-01', 'missed'],
  ['of a signal less is better', 'single-bid-rate', 9, '2026-03-09', 'reached'],
  ['and more is not', 'single-bid-rate', 11, '2027-01-01', 'missed'],
])('%s', (_because, indicator, actual, today, standing) => {
  expect(aimStanding(indicator, { figure: 10 }, actual, { today: civilDate(today), year: 2026 })).toBe(standing)
})

test('every indicator has its group', () => {
  expect(indicatorKinds(aContext()).filter(({ id }) => groupOf(id) === undefined)).toEqual([])
})
