import type { BasisPoints, Fen } from '@tenderlight/law/money'

/**
 * What counts as close, large, few or often: the product's own rules, none of them law. A district may set each; the
 * figures used are shown with every indicator.
 */
export interface IndicatorOptions {
  /** Fewer procurements than this tell nothing. */
  readonly tooFew: number
  /** Below the threshold by at most this share of it. */
  readonly nearThreshold: BasisPoints
  /** An award of at least this share of the budget is close to it. */
  readonly closeToBudget: BasisPoints
  /** An award below the budget by at least this share of it is a large drop. */
  readonly largeDrop: BasisPoints
  /** Fewer bidders than this are few. */
  readonly fewBidders: number
  /** As many awards of one unit to one supplier are often. */
  readonly repeatedWins: number
  /** An announcement further from the expected month than this has drifted. */
  readonly driftMonths: number
  /** 年度政府采购项目预算总额 of a unit's year; the share of art. 40 has no base without it. */
  readonly gpBudgetTotal: (unit: string, year: number) => Fen | undefined
}

export const DEFAULT_OPTIONS: IndicatorOptions = {
  tooFew: 5,
  nearThreshold: 500,
  closeToBudget: 9800,
  largeDrop: 3000,
  fewBidders: 3,
  repeatedWins: 3,
  driftMonths: 1,
  gpBudgetTotal: () => undefined,
}
