import type { ThresholdName } from '../settings/district-settings.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Text } from '../rules/rule.ts'
import type { IndicatorOptions } from './options.ts'

/**
 * share: procurements out of procurements. sum: money out of money. average: a sum over procurements.
 * distribution: how many procurements took how long.
 */
export type Measure = 'share' | 'sum' | 'average' | 'distribution'

/** told: the value stands. too-few: fewer than five were looked at. cannot-tell: something is missing or not configured. */
export type IndicatorStatus = 'told' | 'too-few' | 'cannot-tell'

/** A number that an indicator rests on, and whose it is: the product's own (own rule), or the district's. */
export interface IndicatorParameter {
  readonly name: string
  readonly value: number | null
  readonly unit: 'basis-points' | 'fen' | 'count' | 'months' | 'days'
  readonly source: 'own rule' | 'district setting'
}

/** How many procurements lie between `from` and `through`, both included; null: without an end. */
export interface Bin {
  readonly from: number | null
  readonly through: number | null
  readonly count: number
}

/** The value in the unit it is shown in, rounded down; numerator and denominator are exact. */
export interface IndicatorValue {
  readonly unit: 'basis-points' | 'hundredths' | 'days'
  readonly value: number
}

/** One figure about many procurements: a signal to look at, never a verdict. */
export interface Indicator {
  readonly id: string
  readonly title: Text
  /** What is counted, out of what. */
  readonly definition: Text
  readonly measure: Measure
  /** The unit it speaks of; null: procurements that name none; absent: the whole district. */
  readonly unit?: string | null
  readonly status: IndicatorStatus
  /** Procurements for a share (as many as `behind`), fen for a sum, a total for an average, measured ones for a distribution. */
  readonly numerator: number
  readonly denominator: number
  /** How many procurements (for reserved shares: of the year) were looked at; under five the value is left out. */
  readonly lookedAt: number
  readonly value: IndicatorValue | null
  /** The procurements behind the numerator, by id. */
  readonly behind: readonly string[]
  /** What is missing, where that keeps the indicator from telling. */
  readonly missing: readonly string[]
  /** Procurements left aside because their record does not say enough. */
  readonly leftAside: number
  readonly parameters: readonly IndicatorParameter[]
  readonly bins?: readonly Bin[]
}

/** What an indicator may look at: the records of one scope, what the rules say of each, and what is settled. */
export interface Subjects {
  readonly procurements: readonly Procurement[]
  readonly context: Context
  readonly options: IndicatorOptions
  readonly findingsOf: (procurement: Procurement) => readonly Finding[]
}

/** What was found before it becomes an {@link Indicator}. */
export interface Counted {
  readonly behind: readonly Procurement[]
  readonly lookedAt: number
  /** Where it is not the number of procurements behind. */
  readonly numerator?: number
  /** Where it is not the number looked at. */
  readonly denominator?: number
  readonly leftAside?: number
  readonly missing?: readonly string[]
  readonly parameters?: readonly IndicatorParameter[]
  readonly bins?: readonly Bin[]
  /** For a distribution: how many took how many days. */
  readonly days?: ReadonlyMap<number, number>
  /** What is worth looking at, where it is not what is behind the numerator: of rates to be reached those that did not. */
  readonly listed?: readonly Procurement[]
}

/** What an indicator is called, and what it measures. */
export type IndicatorWords = Pick<Indicator, 'id' | 'title' | 'definition' | 'measure'>

/** How one indicator is found. `count` is pure and does not depend on the order of the procurements. */
export interface IndicatorKind extends IndicatorWords {
  readonly count: (subjects: Subjects) => Counted
}

/** A parameter of the product's own making. */
export function ownRule(name: string, value: number, unit: IndicatorParameter['unit']): IndicatorParameter {
  return { name, value, unit, source: 'own rule' }
}

/** A threshold of the district, which has no default. */
export function districtThreshold(name: ThresholdName, value: number | undefined): IndicatorParameter {
  return { name: `threshold.${name}`, value: value ?? null, unit: 'fen', source: 'district setting' }
}
