import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { DatedValue, Parameter } from '@tenderlight/law/dated-parameter'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
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
 * A district's target as it stands at the end of `year`; undefined where it does not speak of the year: outside its plan, and
 * not extended by the district. A target of a named year is no promise for the next one.
 */
export function targetOf<V>(
  figure: Parameter<V>,
  year: number,
  { settings = NO_SETTINGS }: YearContext,
): DatedValue<V> | undefined {
  const { planEnds = null, rule } = figure
  const speaks = reaches(planEnds, year) || reaches(settings.extendedThrough(rule), year)
  return speaks ? valueOn(figure, lastDayOf(year)) : undefined
}

/** null: without an end; undefined: not at all. */
const reaches = (through: CivilDate | null | undefined, year: number): boolean =>
  through === null || (through !== undefined && through >= firstDayOf(year))
