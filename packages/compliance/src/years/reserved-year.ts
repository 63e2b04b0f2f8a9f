import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import {
  exclusiveBelow,
  jiujiangExclusiveBelow,
  jiujiangReserveAbove,
  jiujiangWorksReserve,
  reserveAbove,
  worksReserve,
} from '@tenderlight/law/parameters/reservation'
import type { ExclusiveLimits, ReservedShares } from '@tenderlight/law/parameters/reservation'
import { annualShare } from '@tenderlight/law/parameters/year'
import type { Level } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { cannotTell } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { noticeDate } from '../rules/notice-date.ts'
import { excusingItem } from '../rules/reservation/no-reserve-reason.ts'
import { reservedOf } from '../rules/reservation/reserved.ts'
import { judgeSum } from './share-sums.ts'
import type { Summand } from './share-sums.ts'
import { firstDayOf, lawDayOf } from './unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'
import type { Base, YearFinding } from './year-finding.ts'

/** A share owed over all procurements of one kind. */
interface YearlyShare {
  readonly figure: Parameter<ReservedShares>
  readonly limits: Parameter<ExclusiveLimits>
  readonly level: Level
  readonly works: boolean
  /** The Tendering Law's works count too. */
  readonly anyRegime: boolean
  readonly by: 'budget' | 'controlPrice'
  readonly base: Base
}

const SUMS: readonly YearlyShare[] = [
  {
    figure: reserveAbove,
    limits: exclusiveBelow,
    level: 'law',
    works: false,
    anyRegime: false,
    by: 'budget',
    base: 'above-limit',
  },
  {
    figure: worksReserve,
    limits: exclusiveBelow,
    level: 'law',
    works: true,
    anyRegime: true,
    by: 'budget',
    base: 'works-above-limit',
  },
  {
    figure: jiujiangReserveAbove,
    limits: jiujiangExclusiveBelow,
    level: 'commitment',
    works: false,
    anyRegime: false,
    by: 'budget',
    base: 'district-above-limit',
  },
  {
    figure: jiujiangWorksReserve,
    limits: jiujiangExclusiveBelow,
    level: 'commitment',
    works: true,
    anyRegime: true,
    by: 'controlPrice',
    base: 'district-works',
  },
]

/** The sums over the projects above the limit, national and the district's own; none where the unit had no such project. Of a year {@link withItsOwn}. */
export function judgeReservedSums(
  year: UnitYear,
  context: YearContext,
  chain: readonly string[],
): readonly YearFinding[] {
  return SUMS.filter(({ figure }) => chain.includes(figure.jurisdiction)).flatMap((sum) => {
    const { summands, missing } = summandsOf(sum, year, context)
    const on = lawDayOf([...summands.map(({ procurement }) => procurement), ...missing], context)
    const value = on === undefined ? undefined : valueOn(sum.figure, on)
    if (value === undefined) return []
    const ground: Ground = { figure: sum.figure, level: sum.level, value, scope: context, part: 'sum' }
    if (missing.length > 0) {
      const procurements = missing.map(({ id }) => id)
      return [{ ...cannotTell(ground, fieldsOf(missing, sum.by)), base: sum.base, procurements }]
    }
    return [judgeSum({ ground, base: sum.base, year: year.year, summands }, context)]
  })
}

interface Summands {
  readonly summands: readonly Summand[]
  /** Those of which the record does not say whether they belong. */
  readonly missing: readonly Procurement[]
}

/** The projects that a share is owed over. */
function summandsOf(sum: YearlyShare, { procurements }: UnitYear, { today }: YearContext): Summands {
  const summands: Summand[] = []
  const missing: Procurement[] = []
  for (const procurement of procurements) {
    if (!sum.anyRegime && procurement.regime !== 'government-procurement') continue
    const { category } = procurement
    if (category !== undefined && (category === 'works') !== sum.works) continue
    const on = noticeDate(procurement) ?? today
    const [shares, limits] = [valueOn(sum.figure, on)?.value, valueOn(sum.limits, on)?.value]
    if (shares === undefined || limits === undefined || isExcused(procurement)) continue
    const amount = procurement[sum.by]
    const limit = sum.works ? limits.works : limits.goods
    if (amount === undefined ? (procurement.budget ?? limit + 1) <= limit : amount <= limit) continue
    if (category === undefined || amount === undefined) missing.push(procurement)
    else summands.push({ procurement, base: amount, shares })
  }
  return { summands, missing }
}

/** Nothing reserved on one of the grounds of art. 6, not a fen out of one: not among what suits small enterprises. */
function isExcused(procurement: Procurement): boolean {
  return reservedOf(procurement, 1) === 0 && excusingItem(procurement) !== undefined
}

function fieldsOf(missing: readonly Procurement[], by: YearlyShare['by']): readonly string[] {
  return [
    ...new Set(
      missing.flatMap((one) => [
        ...(one.category === undefined ? ['category'] : []),
        ...(one[by] === undefined ? [by] : []),
      ]),
    ),
  ]
}

/** What the law of 2017 asks of a department's whole year: nothing is left out of its base, whatever the ground. Of a year {@link withItsOwn}. */
export function judgeAnnualShare(year: UnitYear, context: YearContext): YearFinding | undefined {
  const value = valueOn(annualShare, firstDayOf(year.year))
  if (value === undefined) return undefined
  const ground: Ground = { figure: annualShare, level: 'law', value, scope: context }
  const own = year.procurements.filter(({ regime }) => regime === 'government-procurement')
  const base = 'gp-budget'
  if (year.gpBudgetTotal === undefined) {
    return { ...cannotTell(ground, ['gpBudgetTotal']), base, procurements: own.map(({ id }) => id) }
  }
  const unmeasured = own.filter(({ budget, reservedSme }) => budget === undefined && reservedSme === undefined)
  if (unmeasured.length > 0) {
    return { ...cannotTell(ground, ['budget']), base, procurements: unmeasured.map(({ id }) => id) }
  }
  // Without a budget on record a procurement counts with what it is known to reserve: nobody asks for its base.
  const summands = own.map((procurement) => ({ procurement, base: procurement.budget ?? 0, shares: value.value }))
  const whole = { budget: year.gpBudgetTotal, share: value.value.share }
  return judgeSum({ ground, base, year: year.year, summands, whole }, context)
}
