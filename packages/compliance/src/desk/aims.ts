import type { Parameter } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { changshanBidders, zhenhaiSmeAmount } from '@tenderlight/law/parameters/target'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { SATISFACTION } from '../indicators/satisfaction.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { targetOf } from '../years/district-year.ts'
import { RATES } from '../years/targets.ts'
import { lastDayOf } from '../years/unit-year.ts'
import type { YearContext } from '../years/unit-year.ts'
import type { Target, TARGET_UNITS } from './kinds.ts'

/** The sum of the year's contracts with small and medium enterprises, as something to aim for. */
export const SME_CONTRACTS = 'sme-contracts'
const RATE = 'rate.'

/** What is aimed for: the figure in the unit it is compared in, and whose it is. */
export interface Aim {
  readonly figure: number
  readonly unit: (typeof TARGET_UNITS)[number]
  /** Of the rulebook: its rule and citation. Of the desk: the document and clause that it named. */
  readonly by: {
    /** Null: the desk's own. */
    readonly rule: string | null
    readonly instrument: string
    readonly clause: string
  }
}

/** Indicators of which more is better; of every other one, a signal, less is. */
export function isMoreBetter(indicator: string): boolean {
  return (
    indicator === SME_CONTRACTS ||
    indicator === 'average-bidders' ||
    indicator === SATISFACTION.id ||
    indicator === 'lead-time-distribution' ||
    indicator.startsWith('on-time:') ||
    indicator.startsWith(RATE)
  )
}

/** The rate that the requests on record say by themselves, where no other figure of it was entered. */
export const COUNTED_RATE = 'satisfaction'

/** The name of the rate that is aimed for; undefined for what is no rate. */
export const rateName = (indicator: string): string | undefined =>
  indicator.startsWith(RATE) ? indicator.slice(RATE.length) : undefined

/** The name of a rate (as in RATE_WORDS) as an indicator to aim for. */
export const rateIndicator = (name: string): string => `${RATE}${name}`

/** The rates that the plans of the district speak of in a year, by name. */
export function ratesAimedFor(year: number, context: YearContext): readonly string[] {
  return RATES.flatMap((figure) => Object.keys(planned(figure, year, context)?.value ?? {}))
}

/** What plans of the rulebook aim for in the year, where one binds the district; what was switched off does not. */
function ofThePlans(indicator: string, year: number, context: YearContext): readonly Aim[] {
  if (indicator === SME_CONTRACTS) return asAims(zhenhaiSmeAmount, year, context, (value) => value)
  // As it is measured: in hundredths.
  if (indicator === 'average-bidders') return asAims(changshanBidders, year, context, (value) => value * HUNDRED)
  const name = rateName(indicator)
  if (name === undefined) return []
  return RATES.flatMap((figure) => asAims(figure, year, context, (value) => value[name]))
}

const HUNDRED = 100
const UNITS = { fen: 'fen', 'basis-points': 'basis-points', count: 'hundredths' } as const

function planned<V>(figure: Parameter<V>, year: number, context: YearContext) {
  const { settings = NO_SETTINGS, jurisdiction } = context
  const chain: readonly string[] = JURISDICTIONS[jurisdiction].chain
  if (!chain.includes(figure.jurisdiction) || !settings.isOn(figure.rule, lastDayOf(year))) return undefined
  return targetOf(figure, year, context)
}

function asAims<V>(
  figure: Parameter<V>,
  year: number,
  context: YearContext,
  of: (value: V) => number | undefined,
): readonly Aim[] {
  const value = planned(figure, year, context)
  const aim = value === undefined ? undefined : of(value.value)
  const unit = figure.unit === 'fen' || figure.unit === 'basis-points' ? UNITS[figure.unit] : UNITS.count
  if (value === undefined || aim === undefined) return []
  const { clause, instrument } = value.citation
  return [{ figure: aim, unit, by: { rule: figure.rule, instrument, clause } }]
}

/**
 * Everything that is aimed for with `indicator` in the year, the strictest first: what the plans say, and what the desk set
 * (`set`), each with its source. Empty: nobody aims for anything.
 */
export function aimsFor(
  indicator: string,
  year: number,
  context: YearContext,
  set: Target | undefined,
): readonly Aim[] {
  const own: readonly Aim[] =
    set === undefined
      ? []
      : [
          {
            figure: set.unit === 'count' ? set.figure * HUNDRED : set.figure,
            unit: set.unit === 'count' ? 'hundredths' : set.unit,
            by: { rule: null, instrument: set.instrument, clause: set.clause },
          },
        ]
  const sign = isMoreBetter(indicator) ? -1 : 1
  return [...ofThePlans(indicator, year, context), ...own].toSorted((one, other) => sign * (one.figure - other.figure))
}

/** reached: as of today, or at the year's end. open: not yet, and the year goes on. missed: the year is over. unknown: nothing to compare. */
export type AimStanding = 'reached' | 'open' | 'missed' | 'unknown'

/** How an indicator stands to what it aims for. A target is a commitment, no law: missing it is a fact and no breach of law. */
export function aimStanding(
  indicator: string,
  { figure }: Pick<Aim, 'figure'>,
  actual: number | null,
  { today, year }: { readonly today: CivilDate; readonly year: number },
): AimStanding {
  if (actual === null) return 'unknown'
  const isReached = isMoreBetter(indicator) ? actual >= figure : actual <= figure
  if (isReached) return 'reached'
  return today > lastDayOf(year) ? 'missed' : 'open'
}
