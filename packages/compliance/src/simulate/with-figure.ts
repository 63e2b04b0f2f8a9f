import type { Parameter, Unit } from '@tenderlight/law/dated-parameter'
import type { Rule, Rulebook } from '../rules/rule.ts'

/** One figure to be changed. */
export interface FigureChange {
  readonly rule: string
  /** Which number of a figure that has several, for example `share` or `smallMicro`. */
  readonly part?: string
  /** Whole days, basis points, fen or pieces, as the figure has it. */
  readonly value: number
}

/** Why a figure cannot be changed; `parts` lists the numbers of a figure that has several. */
export type WhyNot =
  | { readonly kind: 'unknown-rule' }
  | { readonly kind: 'no-settable-figure' }
  /** The district sets what decides, under these names of its settings; the catalogue's figure is only proposed. */
  | { readonly kind: 'set-by-district'; readonly settings: readonly string[] }
  /** The figure says how many things an article lists; each is asked for by itself. */
  | { readonly kind: 'counts-things' }
  | { readonly kind: 'name-a-part'; readonly parts: readonly string[] }
  | { readonly kind: 'not-in-range'; readonly most: number }

/** Thrown for a change that no rulebook can take. */
export class NotSettable extends Error {
  override readonly name = 'NotSettable'
  readonly change: FigureChange
  readonly why: WhyNot

  constructor(change: FigureChange, why: WhyNot) {
    super(`The figure of ${change.rule} cannot be set to ${change.value}: ${why.kind}`)
    this.change = change
    this.why = why
  }
}

const MOST: Readonly<Partial<Record<Unit, number>>> = {
  days: 3650,
  'working-days': 3650,
  months: 120,
  years: 100,
  'basis-points': 10_000,
  fen: Number.MAX_SAFE_INTEGER,
  count: 1_000_000,
}
/** What `needs` calls a threshold that the district configures. */
const THRESHOLD = 'threshold.'
/** The part of a deposit's cap that is money beside a share. */
const IN_FEN = 'amount'

/** The numbers that a rule's figure consists of: `['']` for a plain number; empty where it cannot be changed alone. */
export function settableParts(rule: Rule): readonly string[] {
  const { made, parameter } = rule
  if (made === undefined || made.judge !== rule.judge || MOST[parameter.unit] === undefined) return []
  const value = parameter.values.at(-1)?.value
  if (typeof value === 'number') return ['']
  return Object.entries(value ?? {}).flatMap(([name, part]) => (typeof part === 'number' ? [name] : []))
}

/** Why a rule without settable parts has none. */
function withoutParts({ kind, needs, parameter }: Rule): WhyNot {
  if (kind === 'setting') {
    const named = needs.flatMap((field) => (field.startsWith(THRESHOLD) ? [field.slice(THRESHOLD.length)] : []))
    return { kind: 'set-by-district', settings: named }
  }
  return kind === 'required' && parameter.unit === 'count' ? { kind: 'counts-things' } : { kind: 'no-settable-figure' }
}

function changed(value: unknown, { part, value: to }: FigureChange): unknown {
  return part === undefined ? to : { ...(value as Record<string, unknown>), [part]: to }
}

/**
 * `rule` with one figure changed in every period in which it is in force; citation and periods stay.
 * @throws NotSettable when the rule has no such figure, or the value is no whole number in its range
 */
export function withFigureOf(rule: Rule, change: FigureChange): Rule {
  const parts = settableParts(rule)
  const { made, parameter } = rule
  if (made === undefined || parts.length === 0) throw new NotSettable(change, withoutParts(rule))
  if (!parts.includes(change.part ?? '')) throw new NotSettable(change, { kind: 'name-a-part', parts })
  const most = change.part === IN_FEN ? Number.MAX_SAFE_INTEGER : (MOST[parameter.unit] ?? 0)
  if (!Number.isSafeInteger(change.value) || change.value < 0 || change.value > most) {
    throw new NotSettable(change, { kind: 'not-in-range', most })
  }
  const figure: Parameter = {
    ...parameter,
    values: parameter.values.map((dated) => ({ ...dated, value: changed(dated.value, change) })),
  }
  return made.withFigure(figure)
}

/**
 * A rulebook in which one rule has another figure; the other rules are the same objects.
 * @throws NotSettable when there is no such rule, or its figure cannot be changed
 */
export function withFigure(rulebook: Rulebook, change: FigureChange): Rulebook {
  if (!rulebook.rules.some(({ id }) => id === change.rule)) throw new NotSettable(change, { kind: 'unknown-rule' })
  return {
    ...rulebook,
    rules: rulebook.rules.map((rule) => (rule.id === change.rule ? withFigureOf(rule, change) : rule)),
  }
}
