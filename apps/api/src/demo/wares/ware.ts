import type { Category, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { TradeName } from '../suppliers.ts'

/** Something that a unit buys again and again: the words of a project before year and place are filled in. */
export interface Ware {
  /** `{place}` and `{year}` are filled in for each project. */
  readonly title: string
  readonly summary: string
  readonly category: Category
  readonly regime: Regime
  /** Usual budget, from and through, in units of 10,000 yuan. */
  readonly budget: readonly [number, number]
  readonly trade: TradeName
  readonly places: readonly string[]
}

type Range = readonly [number, number]
type Words = readonly [title: string, summary: string, budget: Range, trade: TradeName]

const ware =
  (category: Category, regime: Regime) =>
  (places: readonly string[], ...[title, summary, budget, trade]: Words): Ware => ({
    title,
    summary,
    category,
    regime,
    budget,
    trade,
    places,
  })

export const goods = ware('goods', 'government-procurement')
export const services = ware('services', 'government-procurement')
/** Works bought by consultation or negotiation under 政府采购法 (fitting-out, repairs). */
export const purchasedWorks = ware('works', 'government-procurement')
/** Works tendered under 招标投标法. */
export const tenderedWorks = ware('works', 'tendering')
