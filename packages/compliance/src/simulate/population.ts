import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'
import type { Category, Regime } from '../procurement/vocabulary.ts'
import { noticeDate } from '../rules/notice-date.ts'

/** Which procurements a trial looks at; an absent field does not narrow. */
export interface Population {
  /** As the procurements name their buyer. */
  readonly unit?: string | undefined
  readonly regime?: Regime | undefined
  readonly category?: Category | undefined
  /** The day of the notice, or of the plan while there is none: from and through, both included. */
  readonly from?: CivilDate | undefined
  readonly through?: CivilDate | undefined
}

/** Whether a procurement is looked at. One without a day is in no period. */
export function isInPopulation(procurement: Procurement, population: Population): boolean {
  const { category, from, regime, through, unit } = population
  if (unit !== undefined && procurement.buyer !== unit) return false
  if (regime !== undefined && procurement.regime !== regime) return false
  if (category !== undefined && procurement.category !== category) return false
  if (from === undefined && through === undefined) return true
  const on = noticeDate(procurement)
  return on !== undefined && (from === undefined || on >= from) && (through === undefined || on <= through)
}
