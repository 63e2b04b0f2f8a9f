import { shareOf } from '@tenderlight/law/money'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Indicator, IndicatorStatus, IndicatorValue, IndicatorWords, Subjects } from './indicator.ts'
import { indicatorKinds } from './kinds.ts'
import { DEFAULT_OPTIONS } from './options.ts'
import type { IndicatorOptions } from './options.ts'
import { medianOf, tallyOf } from './tally.ts'
import type { Tally } from './tally.ts'

const HUNDRED = 100

/**
 * What many procurements say together, for the district and for each unit: signals with numerator, denominator and the
 * procurements behind them. Pure; the order of the procurements does not matter.
 */
export function indicators(
  procurements: readonly Procurement[],
  context: Context,
  options: Partial<IndicatorOptions> = {},
): Indicator[] {
  const known = new Map<Procurement, readonly Finding[]>()
  const findingsOf = (procurement: Procurement): readonly Finding[] => {
    const findings = known.get(procurement) ?? evaluate(procurement, context)
    known.set(procurement, findings)
    return findings
  }
  const whole = { ...DEFAULT_OPTIONS, ...options }
  const kinds = indicatorKinds(context)
  const told = (of: readonly Procurement[], unit: { readonly unit?: string | null }): Indicator[] => {
    const subjects: Subjects = { procurements: of, context, options: whole, findingsOf }
    return kinds.map((kind) => ({ ...indicatorOf(kind, tallyOf(kind.count(subjects)), whole), ...unit }))
  }
  const units = [...Map.groupBy(procurements, ({ buyer }) => buyer ?? null)].toSorted(([a], [b]) => byName(a, b))
  return [...told(procurements, {}), ...units.flatMap(([unit, of]) => told(of, { unit }))]
}

/** Names in the order of their characters; those without one last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

/** What was counted, as the indicator that is shown: without a value where it tells nothing. */
export function indicatorOf(kind: IndicatorWords, tally: Tally, options: IndicatorOptions): Indicator {
  const { behind, bins, days, denominator, leftAside, lookedAt, missing, numerator, parameters } = tally
  const status = statusOf(lookedAt, missing, options)
  const median = days === undefined ? undefined : medianOf(days)
  return {
    id: kind.id,
    title: kind.title,
    definition: kind.definition,
    measure: kind.measure,
    status,
    numerator,
    denominator,
    lookedAt,
    value: status === 'told' ? valueOf(kind, numerator, denominator, median) : null,
    behind,
    missing,
    leftAside,
    parameters,
    ...(bins === undefined ? {} : { bins }),
  }
}

function statusOf(lookedAt: number, missing: readonly string[], { tooFew }: IndicatorOptions): IndicatorStatus {
  if (lookedAt >= tooFew) return 'told'
  return missing.length > 0 ? 'cannot-tell' : 'too-few'
}

/** Rounded down; null where nothing can be divided or measured. */
function valueOf(
  { measure }: IndicatorWords,
  numerator: number,
  denominator: number,
  median: number | undefined,
): IndicatorValue | null {
  if (measure === 'distribution') return median === undefined ? null : { unit: 'days', value: median }
  if (denominator === 0) return null
  return measure === 'average'
    ? { unit: 'hundredths', value: Math.floor((numerator * HUNDRED) / denominator) }
    : { unit: 'basis-points', value: shareOf(numerator, denominator) }
}
