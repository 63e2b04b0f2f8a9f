import type { BasisPoints, Fen } from '@tenderlight/law/money'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Procurement } from '../procurement/procurement.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { firstDayOf, lastDayOf } from './unit-year.ts'
import type { YearContext } from './unit-year.ts'

/** A rate as reported: counted, or stated in hundredths of a percent. */
export type Rate = { readonly numerator: number; readonly denominator: number } | { readonly basisPoints: BasisPoints }

/** A district's year as far as it is on record. Absent is unknown. */
export interface DistrictYear {
  readonly year: number
  readonly procurements?: readonly Procurement[]
  /** 授予中小企业政府采购合同金额, where the district states it itself. */
  readonly smeContractTotal?: Fen
  /** Reported rates by their names in the targets (RATE_WORDS). */
  readonly rates?: Readonly<Record<string, Rate>>
  /** 清理清单: the rules and documents that were reviewed, by title. */
  readonly reviewedRules?: readonly string[]
}

/**
 * Whether a district's target speaks of `year`: within its plan, or as long as the district extended it. A target of a
 * named year is no promise for the next one.
 */
export function isTargetOf(figure: Parameter, year: number, { settings = NO_SETTINGS }: YearContext): boolean {
  const first = figure.values[0]?.from
  if (first === undefined || first > lastDayOf(year)) return false
  if (figure.planEnds === undefined || figure.planEnds >= firstDayOf(year)) return true
  const extended = settings.extendedThrough(figure.rule)
  return extended !== undefined && (extended === null || extended >= firstDayOf(year))
}
