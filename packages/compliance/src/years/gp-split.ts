import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Fen } from '@tenderlight/law/money'
import { gpSplit } from '@tenderlight/law/parameters/year'
import type { Procurement } from '../procurement/procurement.ts'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { lawDayOf } from './unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

const THRESHOLD = 'open-tender.goods-services'

/** Purchases that the article adds up: one budget item, one kind, not by open tender. */
export interface SplitGroup {
  readonly budgetItem: string | undefined
  /** 品目, or the category where none is on record. */
  readonly kind: string
  readonly purchases: readonly Procurement[]
}

/** What a purchase counts with: its budget, else what it came to. */
const amountOf = ({ budget, contractAmount, awardAmount }: Procurement): Fen | undefined =>
  budget ?? contractAmount ?? awardAmount

/** By open tender, on approval, or split off by an adjustment of the budget: not added up. */
const isOutside = ({ method, methodApproved, budgetAdjusted }: Procurement): boolean =>
  method === 'open-tender' || methodApproved === true || budgetAdjusted === true

/** The groups of two and more purchases of a unit's year that have to be added up (条例第二十八条); of a year {@link withItsOwn}. */
export function splitGroupsOf(year: UnitYear): readonly SplitGroup[] {
  const purchases = year.procurements.filter(
    (one) =>
      one.regime === 'government-procurement' &&
      (one.category === 'goods' || one.category === 'services') &&
      !isOutside(one),
  )
  const groups = Map.groupBy(purchases, (one) => JSON.stringify([one.budgetItem ?? null, kindOf(one)]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined || group.length < 2
      ? []
      : [{ budgetItem: first.budgetItem, kind: kindOf(first), purchases: group }]
  })
}

const kindOf = ({ catalogueItem, category }: Procurement): string => catalogueItem ?? `${category}`

/**
 * Purchases of a year that together come to more than the amount of open tender: strictly more, in exact fen. Sums at or
 * below it give no finding. Without the threshold of the district nothing can be told. Of a year {@link withItsOwn}.
 */
export function judgeGpSplit(year: UnitYear, context: YearContext): readonly YearFinding[] {
  return splitGroupsOf(year).flatMap((group) => judgeGroup(group, context) ?? [])
}

function judgeGroup({ budgetItem, purchases }: SplitGroup, context: YearContext): YearFinding | undefined {
  const on = lawDayOf(purchases, context) ?? context.today
  const value = valueOn(gpSplit, on)
  if (value === undefined) return undefined
  const ground: Ground = { figure: gpSplit, level: 'law', value, scope: context }
  const named = { base: 'purchases-of-one-item', procurements: purchases.map(({ id }) => id) } as const
  const required = (context.settings ?? NO_SETTINGS).threshold(THRESHOLD, on)
  if (required === undefined) return { ...cannotTell(ground, [`threshold.${THRESHOLD}`]), ...named }
  const sum = (those: readonly Procurement[]) => those.reduce((all, one) => all + (amountOf(one) ?? 0), 0)
  const certain = purchases.filter(({ method }) => method !== undefined)
  const [least, most] = [sum(certain), sum(purchases)]
  const missing = [
    ...(budgetItem === undefined ? ['budgetItem'] : []),
    ...(least <= required && most > required ? ['method'] : []),
    ...(purchases.some((one) => amountOf(one) === undefined) && least <= required ? ['budget'] : []),
  ]
  const measured = { unit: 'fen', required, actual: most, shortfall: Math.max(0, most - required) } as const
  if (most <= required && !missing.includes('budget')) return undefined
  if (missing.length > 0) return { ...cannotTell(ground, missing, measured), ...named }
  const exact = { ...measured, actual: least, shortfall: least - required }
  return { ...found(ground, 'breach', 'red', exact), ...named, procurements: certain.map(({ id }) => id) }
}
