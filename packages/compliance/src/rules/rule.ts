import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding, Level } from '../finding.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Regime } from '../procurement/vocabulary.ts'

/** The stages of a procurement, in order; the columns of the board. */
export const STAGES = ['intention', 'tender', 'award', 'contract', 'publication', 'payment'] as const
export type Stage = (typeof STAGES)[number]

export type Kind = 'deadline' | 'lead-time' | 'same-day' | 'share' | 'cap' | 'required' | 'order' | 'encouragement'

export interface Text {
  readonly zh: string
  readonly en: string
}

/** A term that runs from one event to another. */
export interface Clock {
  /** Names the clock where a rule has several. */
  readonly part?: string
  readonly from: EventName
  readonly to: EventName
  /** working-days: never moved. days: a last day that is a rest day moves. gap: a least distance, never moved. same-day: one date. */
  readonly counting: 'working-days' | 'days' | 'gap' | 'same-day'
  /** What stops the clock while it is open. */
  readonly suspendedBy?: 'challenge'
}

/** Everything a rule may look at besides the procurement. */
export interface Scope {
  readonly today: CivilDate
  readonly todayNumber: DayNumber
  readonly calendar: Calendar
  /** Date fields that contradict each other; clocks that depend on them cannot tell. */
  readonly disputed: ReadonlySet<DateField>
}

/** One rule of the catalogue. `judge` is pure; undefined means that the rule does not apply. */
export interface Rule {
  readonly id: string
  readonly jurisdiction: JurisdictionId
  readonly level: Level
  readonly regime: Regime | 'both'
  readonly stage: Stage
  readonly kind: Kind
  readonly title: Text
  /** What the rule requires, in our own words. */
  readonly requires: Text
  readonly parameter: Parameter
  readonly clocks: readonly Clock[]
  /** The record's fields that the rule reads. */
  readonly needs: readonly (keyof Procurement)[]
  judge(procurement: Procurement, scope: Scope): Finding | readonly Finding[] | undefined
}

/** The rules in force for a product or a district, in the order in which findings are listed. */
export interface Rulebook {
  readonly rules: readonly Rule[]
}

/** What every kind of rule is declared with. */
export interface Declaration<V> {
  readonly level: Level
  readonly regime: Regime | 'both'
  readonly stage: Stage
  readonly title: Text
  readonly requires: Text
  readonly figure: Parameter<V>
}

/** A rule applies, does not, or cannot tell because these fields are missing. */
export type Applies = boolean | readonly (keyof Procurement)[]

/** Builds a rule from its declaration; id and jurisdiction are those of its parameter. */
export function makeRule<V>(
  kind: Kind,
  declaration: Declaration<V>,
  rest: Pick<Rule, 'clocks' | 'needs' | 'judge'>,
): Rule {
  return {
    id: declaration.figure.rule,
    jurisdiction: declaration.figure.jurisdiction,
    level: declaration.level,
    regime: declaration.regime,
    stage: declaration.stage,
    kind,
    title: declaration.title,
    requires: declaration.requires,
    parameter: declaration.figure,
    clocks: rest.clocks,
    needs: rest.needs,
    judge: rest.judge,
  }
}
