import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise, onTimeOf } from './appraisal.ts'
import type { AppraisedIndicator, UnitShare } from './appraisal.ts'
import { appraisalSections } from './appraisal-sections.ts'

const UNITS = [
  { id: 'a', name: '甲局' },
  { id: 'b', name: '乙局' },
  { id: 'c', name: '丙局' },
] as const
const share = (unit: string, numerator: number, denominator: number): UnitShare => ({ unit, numerator, denominator })
const indicator = (id: string, ...units: readonly UnitShare[]): AppraisedIndicator => ({
  id,
  title: { zh: id, en: id },
  basis: 'period',
  units,
})
const ON_TIME = indicator('on-time', share('a', 9, 10), share('b', 10, 10), share('c', 4, 4))
const SINGLE = indicator('single-bid-rate', share('a', 0, 8), share('b', 4, 8), share('c', 0, 8))
const WEIGHTS = [
  { indicator: 'on-time', weight: 6000 },
  { indicator: 'single-bid-rate', weight: 4000 },
]
const PERIOD = { from: '2026-07-01', through: '2026-09-30' } as const

test('the score is the weighted mean: what should be rare counts by what is left of the whole', () => {
  const [first, second, third] = appraise([ON_TIME, SINGLE], WEIGHTS, UNITS)
  // 90 % × 60 % + 100 % × 40 %
  expect(first).toMatchObject({ id: 'a', score: 9400, rank: 1 })
  // 100 % × 60 % + 50 % × 40 %
  expect(second).toMatchObject({ id: 'b', score: 8000, rank: 2 })
  // Four deadlines are too few to tell: no score, whatever the other says.
  expect(third).toMatchObject({ id: 'c', score: undefined, rank: undefined })
})

test('without weights the figures stand without a score, and the report says so', () => {
  expect(appraise([ON_TIME], undefined, UNITS).map(({ rank, score }) => [rank, score])).toEqual(
    UNITS.map(() => [undefined, undefined]),
  )
  const [scores] = appraisalSections({
    indicators: [ON_TIME],
    weights: undefined,
    units: UNITS,
    period: PERIOD,
    yearAsOf: undefined,
  })
  expect(scores?.notes[0]?.zh).toContain('未设定')
  expect(scores?.chart).toBeUndefined()
  expect(scores?.words?.text).toContain('未设定考评权重')
})

test('an indicator that is not measured leaves everybody without a score, and is named', () => {
  const missing: AppraisedIndicator = { ...indicator('award-to-budget'), units: undefined }
  const weights = [
    { indicator: 'on-time', weight: 5000 },
    { indicator: 'award-to-budget', weight: 5000 },
  ]
  const sections = appraisalSections({
    indicators: [ON_TIME, missing],
    weights,
    units: UNITS,
    period: PERIOD,
    yearAsOf: undefined,
  })
  expect(sections[0]?.table?.rows.map(({ cells }) => cells[1])).toEqual([null, null, null])
  expect(sections[0]?.table?.rows[0]?.cells[3]).toMatchObject({ zh: '数量不足或未统计:award-to-budget' })
  expect(sections[1]?.table?.rows[1]?.cells[3]).toMatchObject({ zh: '未统计' })
})

test('a unit of which nothing was measured is not listed', () => {
  expect(appraise([ON_TIME], WEIGHTS, [...UNITS, { id: 'd', name: '丁局' }]).map(({ id }) => id)).not.toContain('d')
})

test('deadlines are taken together, by level, by rule, or by one clock of a rule; the bureau’s own are nobody’s', () => {
  const counts = { onTime: 3, late: 1, overdue: 1, running: 7 }
  const counted = [
    { rule: 'r', part: '', level: 'law', bound: 'buyer', unit: 'a', ...counts },
    { rule: 'r', part: 'p', level: 'law', bound: 'buyer', unit: 'a', ...counts },
    { rule: 's', part: '', level: 'commitment', bound: 'buyer', unit: 'a', ...counts },
    { rule: 's', part: '', level: 'law', bound: 'supervisor', unit: 'a', ...counts },
  ] as const
  const of = (id: string) => onTimeOf(id, counted)
  expect(of('on-time')).toEqual([share('a', 9, 15)])
  expect(of('on-time:law')).toEqual([share('a', 6, 10)])
  expect(of('on-time:r:p')).toEqual([share('a', 3, 5)])
  expect(of('on-time:unknown')).toEqual([])
  expect(of('single-bid-rate')).toBeUndefined()
})

test('a score lies between nought and a hundred, and better figures never lower it', () => {
  const kept = fc
    .integer({ min: 5, max: 200 })
    .chain((all) => fc.tuple(fc.integer({ min: 0, max: all - 1 }), fc.constant(all)))
  fc.assert(
    fc.property(kept, kept, fc.integer({ min: 1, max: 9999 }), ([met, all], [single, bids], weight) => {
      const weights = [
        { indicator: 'on-time', weight },
        { indicator: 'single-bid-rate', weight: 10_000 - weight },
      ]
      const score = (onTime: number) =>
        appraise(
          [indicator('on-time', share('a', onTime, all)), indicator('single-bid-rate', share('a', single, bids))],
          weights,
          UNITS,
        )[0]?.score ?? -1
      expect(score(met)).toBeGreaterThanOrEqual(0)
      expect(score(met + 1)).toBeLessThanOrEqual(10_000)
      expect(score(met + 1)).toBeGreaterThanOrEqual(score(met))
    }),
  )
})
