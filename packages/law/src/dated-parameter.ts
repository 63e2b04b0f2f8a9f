import { civilDateOf, dayNumber } from './civil-date.ts'
import type { CivilDate, DayNumber } from './civil-date.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { InstrumentKey } from './instruments.ts'
import type { JurisdictionId } from './jurisdictions.ts'

/** Who checked a figure against its source. An unverified figure is marked 待核 wherever it appears. */
export type Verification = 'public text' | 'district document' | 'public text, in part' | 'unverified' | 'own rule'

/** Where a figure stands: the instrument's full name, article or item, and the verification mark. */
export interface Citation {
  readonly instrument: string
  readonly clause: string
  readonly verification: Verification
}

/** `none`: the rule has no figure of its own (a presence, a logic, a way of counting). */
export type Unit =
  | 'days'
  | 'working-days'
  | 'months'
  | 'years'
  | 'basis-points'
  | 'fen'
  | 'count'
  | 'list'
  | 'date'
  | 'none'

/** A figure in force from one day to another (both included; no `to`: until further notice). */
export interface DatedValue<V> {
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly value: V
  readonly citation: Citation
}

/** A legal figure with its history. */
export interface Parameter<V = unknown> {
  readonly rule: string
  readonly jurisdiction: JurisdictionId
  readonly unit: Unit
  readonly values: readonly DatedValue<V>[]
  /** The last day of the plan that made the promise. The promise is judged after it too, and marked so, until the district says. */
  readonly planEnds?: CivilDate
  /** When and by whom the district confirmed the figure; absent while unconfirmed (待区县确认). */
  readonly confirmed?: { readonly on: CivilDate; readonly by: string }
}

/** What a lookup finds: never a silent default. */
export type Lookup<V> =
  | { readonly status: 'in-force'; readonly dated: DatedValue<V> }
  | { readonly status: 'not-yet'; readonly from: CivilDate }
  | { readonly status: 'repealed'; readonly to: CivilDate }
  | { readonly status: 'not-configured' }

interface Draft<V> {
  readonly rule: string
  readonly jurisdiction: JurisdictionId
  readonly unit: Unit
  readonly verified: Verification
  readonly planEnds?: CivilDate
  readonly values: readonly {
    readonly from: CivilDate
    readonly to?: CivilDate
    readonly value: V
    readonly cite: { readonly instrument: InstrumentKey; readonly clause: string }
    /** Where one value is checked less (or more) than the rest. */
    readonly verified?: Verification
  }[]
}

/**
 * Builds a parameter from its history, oldest value first.
 * @throws RangeError when periods overlap, run backwards or are out of order
 */
export function dated<V>(draft: Draft<V>): Parameter<V> {
  let before: { readonly to?: CivilDate } | undefined
  for (const value of draft.values) {
    const overlaps = before !== undefined && (before.to === undefined || before.to >= value.from)
    if (overlaps || (value.to ?? value.from) < value.from) {
      throw new RangeError(`${draft.rule}: the values in force from ${value.from} overlap or run backwards`)
    }
    before = value
  }
  return {
    rule: draft.rule,
    jurisdiction: draft.jurisdiction,
    unit: draft.unit,
    ...(draft.planEnds === undefined ? {} : { planEnds: draft.planEnds }),
    values: draft.values.map(({ from, to, value, cite, verified }) => ({
      from,
      ...(to === undefined ? {} : { to }),
      value,
      citation: {
        instrument: INSTRUMENTS[cite.instrument],
        clause: cite.clause,
        verification: verified ?? draft.verified,
      },
    })),
  }
}

/** The value in force on `on`, or why there is none. */
export function lookUp<V>(parameter: Parameter<V>, on: CivilDate): Lookup<V> {
  const value = valueOn(parameter, on)
  if (value !== undefined) return { status: 'in-force', dated: value }
  const next = parameter.values.find(({ from }) => from > on)
  if (next !== undefined) return { status: 'not-yet', from: next.from }
  const last = parameter.values.at(-1)?.to
  return last === undefined ? { status: 'not-configured' } : { status: 'repealed', to: last }
}

/** Answers which value of a figure is in force on a day; undefined: none is. */
export type FigureSource = <V>(parameter: Parameter<V>, on: CivilDate) => DatedValue<V> | undefined

let source: FigureSource | undefined

/**
 * What `run` returns when every figure it looks up comes from `figures`: to note which figures were asked for, and to
 * compute again with the figures of a stored record. `run` is synchronous; look-ups of `figures` itself are plain ones.
 */
export function withFigures<T>(figures: FigureSource, run: () => T): T {
  const before = source
  source = (parameter, on) => {
    const during = source
    source = undefined
    try {
      return figures(parameter, on)
    } finally {
      source = during
    }
  }
  try {
    return run()
  } finally {
    source = before
  }
}

/** The dated value in force on `on`; undefined when there is none (ask {@link lookUp} why). */
export function valueOn<V>(parameter: Parameter<V>, on: CivilDate): DatedValue<V> | undefined {
  if (source !== undefined) return source(parameter, on)
  return parameter.values.find(({ from, to }) => from <= on && (to === undefined || on <= to))
}

/** After every day that has a name. */
const UNTIL_FURTHER_NOTICE: DayNumber = 0x3fff_ffff

/**
 * {@link valueOn} of one parameter by day number, made once for those who ask it a million times: the same answers,
 * without a comparison of texts.
 */
export function valueByDay<V>(parameter: Parameter<V>): (on: DayNumber) => DatedValue<V> | undefined {
  const { values } = parameter
  const starts = values.map(({ from }) => dayNumber(from))
  const ends = values.map(({ to }) => (to === undefined ? UNTIL_FURTHER_NOTICE : dayNumber(to)))
  return (on) => {
    if (source !== undefined) return source(parameter, civilDateOf(on))
    for (let index = starts.length - 1; index >= 0; index -= 1) {
      if (on >= (starts[index] ?? on)) return on <= (ends[index] ?? on) ? values[index] : undefined
    }
    return undefined
  }
}
