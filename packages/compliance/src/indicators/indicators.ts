import { shareOf } from '@tenderlight/law/money'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Counted, Indicator, IndicatorKind, IndicatorStatus, IndicatorValue, Subjects } from './indicator.ts'
import { indicatorKinds } from './kinds.ts'
import { DEFAULT_OPTIONS } from './options.ts'
import type { IndicatorOptions } from './options.ts'

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
    return kinds.map((kind) => ({ ...indicatorOf(kind, kind.count(subjects), whole), ...unit }))
  }
  const units = [...Map.groupBy(procurements, ({ buyer }) => buyer ?? null)].toSorted(([a], [b]) => byName(a, b))
  return [...told(procurements, {}), ...units.flatMap(([unit, of]) => told(of, { unit }))]
}

/** Names in the order of their characters; those without one last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

function indicatorOf(kind: IndicatorKind, counted: Counted, options: IndicatorOptions): Indicator {
  const { behind, bins, leftAside = 0, lookedAt, missing = [], parameters = [] } = counted
  const numerator = counted.numerator ?? behind.length
  const denominator = counted.denominator ?? lookedAt
  const status = statusOf(lookedAt, missing, options)
  return {
    id: kind.id,
    title: kind.title,
    definition: kind.definition,
    measure: kind.measure,
    status,
    numerator,
    denominator,
    lookedAt,
    value: status === 'told' ? valueOf(kind, numerator, denominator, counted.median) : null,
    behind: behind.map(({ id }) => id).toSorted(),
    missing: [...new Set(missing)].toSorted(),
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
  { measure }: IndicatorKind,
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
