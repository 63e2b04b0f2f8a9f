import type { BasisPoints } from '@tenderlight/law/money'
import { shareOf } from '@tenderlight/law/money'
import { isMoreBetter } from '../desk/aims.ts'
import type { Appraisal } from '../desk/kinds.ts'
import { ENOUGH_TO_RANK } from '../desk/ranking.ts'
import type { Text } from '../rules/rule.ts'
import { endedOf } from './deadlines.ts'
import type { CountedDeadlines } from './deadlines.ts'

/** What a share of a unit was made of. */
export interface UnitShare {
  readonly unit: string
  readonly numerator: number
  readonly denominator: number
}

/** Something that units are appraised by. */
export interface AppraisedIndicator {
  readonly id: string
  readonly title: Text
  /** period: deadlines whose last day lies in the period. year: kept figures of the whole year so far. */
  readonly basis: 'period' | 'year'
  /** Undefined: no share that could be measured. */
  readonly units: readonly UnitShare[] | undefined
}

/** What one indicator says of one unit. */
export interface UnitPoints {
  readonly indicator: AppraisedIndicator
  readonly share: UnitShare | undefined
  /** The share, or of what should be rare what is left of the whole; undefined: too few to tell, or not measured. */
  readonly points: BasisPoints | undefined
}

export interface AppraisedUnit {
  readonly id: string
  readonly name: string
  readonly points: readonly UnitPoints[]
  /** In hundredths, the whole being 100; undefined: no weights, or one of the weighted indicators tells nothing of the unit. */
  readonly score: number | undefined
  /** Undefined without a score; the same score has the same rank. */
  readonly rank: number | undefined
}

const WHOLE = 10_000

/** 按时率 over all deadlines, and those of one level: what is shown where the district set no weights. */
export const POOLED: readonly { readonly id: string; readonly title: Text }[] = [
  { id: 'on-time', title: { zh: '按时率(法定和承诺期限)', en: 'On time (law and commitment)' } },
  { id: 'on-time:law', title: { zh: '法定期限按时率', en: 'On time, deadlines of the law' } },
  { id: 'on-time:commitment', title: { zh: '承诺期限按时率', en: 'On time, commitments' } },
]

/**
 * The share of each unit's own deadlines that were met in time, of those with the last day in the period that were met or are
 * overdue. Undefined where `id` (`on-time`, `on-time:law`, `on-time:RULE`, `on-time:RULE:PART`) names no such share.
 */
export function onTimeOf(id: string, counted: readonly CountedDeadlines[]): readonly UnitShare[] | undefined {
  const [name, ...rest] = id.split(':')
  if (name !== 'on-time') return undefined
  const of = rest.join(':')
  const concerns = ({ level, part, rule }: CountedDeadlines) =>
    of === '' || of === level || of === (part === '' ? rule : `${rule}:${part}`)
  const own = counted.filter((one) => one.bound === 'buyer' && concerns(one))
  return [...Map.groupBy(own, ({ unit }) => unit)].map(([unit, all]) => ({
    unit,
    numerator: all.reduce((sum, { onTime }) => sum + onTime, 0),
    denominator: all.reduce((sum, one) => sum + endedOf(one), 0),
  }))
}

/** What an indicator says of a unit; points only of five or more. */
function pointsOf(indicator: AppraisedIndicator, unit: string): UnitPoints {
  const share = indicator.units?.find((one) => one.unit === unit)
  if (share === undefined || share.denominator < ENOUGH_TO_RANK) return { indicator, share, points: undefined }
  const reached = shareOf(share.numerator, share.denominator)
  return { indicator, share, points: isBetterHigh(indicator.id) ? reached : WHOLE - reached }
}

/** Whether more of an indicator is better. */
export const isBetterHigh = (id: string): boolean => id === 'on-time' || isMoreBetter(id)

/**
 * Appraises units by what was measured of them: the weighted mean of the points where the district set weights (rounded down), and
 * no score where one of the weighted indicators tells nothing of the unit. In the order of the ranks, those without one by name.
 */
export function appraise(
  indicators: readonly AppraisedIndicator[],
  weights: Appraisal['weights'] | undefined,
  units: readonly { readonly id: string; readonly name: string }[],
): readonly AppraisedUnit[] {
  const measured = units.flatMap(({ id, name }) => {
    const points = indicators.map((indicator) => pointsOf(indicator, id))
    return points.every(({ share }) => share === undefined)
      ? []
      : [{ id, name, points, score: scoreOf(points, weights) }]
  })
  const scores = measured.flatMap(({ score }) => score ?? [])
  return measured
    .map((one) => {
      const { score } = one
      const rank = score === undefined ? undefined : 1 + scores.filter((other) => other > score).length
      return { ...one, rank }
    })
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
}

function scoreOf(points: readonly UnitPoints[], weights: Appraisal['weights'] | undefined): number | undefined {
  if (weights === undefined) return undefined
  let sum = 0
  for (const { indicator, weight } of weights) {
    const own = points.find((one) => one.indicator.id === indicator)?.points
    if (own === undefined) return undefined
    sum += own * weight
  }
  return Math.floor(sum / WHOLE)
}
