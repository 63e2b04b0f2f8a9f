import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding, Level } from '../finding.ts'
import type { DateField } from '../procurement/events.ts'
import type { ClockEventName, NotCounted } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import type { Reading } from '../reading.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'

/** The stages of a procurement, in order; the columns of the board. */
export const STAGES = ['intention', 'tender', 'award', 'contract', 'publication', 'payment'] as const
export type Stage = (typeof STAGES)[number]

export type Kind =
  | 'deadline'
  | 'lead-time'
  | 'same-day'
  | 'share'
  | 'cap'
  | 'required'
  | 'window'
  | 'count'
  | 'order'
  | 'encouragement'
  | 'target'
  | 'text'
  | 'classification'
  | 'counting'
  | 'setting'

/**
 * What a rule speaks about: one procurement, one matter, a unit's or a district's year, a supplier, a tender document,
 * a policy measure, the way of counting itself, or what a district has to set.
 */
export type Subject =
  | 'procurement'
  | 'matter'
  | 'unit-year'
  | 'district-year'
  | 'supplier'
  | 'document'
  | 'policy'
  | 'counting'
  | 'setting'

export interface Text {
  readonly zh: string
  readonly en: string
}

/** A term that runs from one event to another. */
export interface Clock<E extends string = ClockEventName> {
  /** Names the clock where a rule has several. */
  readonly part?: string
  readonly from: E
  readonly to: E
  /** working-days: never moved. days: a last day that is a rest day moves. gap: a least distance, never moved. same-day: one date. */
  readonly counting: 'working-days' | 'days' | 'gap' | 'same-day'
  /** What a gap counts where it is not calendar days; a gap of years ends on the corresponding day. */
  readonly unit?: 'working-days' | 'years'
  /** What stops the clock: challenges and pauses of the procurement, or the days that a matter does not count. */
  readonly suspendedBy?: 'challenge' | 'matter'
  /** Of the days that a matter does not count, those for these grounds; all of them where absent. */
  readonly uncounted?: readonly NotCounted['why'][]
  /** The light of a late clock where it is not red: the rule only warns, or states a goal. */
  readonly lateLight?: 'yellow'
  /** A right of a supplier: what is late may be refused, and nobody else is at fault. */
  readonly right?: true
}

/** Everything a rule may look at besides the procurement. */
export interface Scope {
  readonly today: CivilDate
  readonly todayNumber: DayNumber
  readonly calendar: Calendar
  readonly settings: DistrictSettings
  /** The record that is judged, read once. */
  readonly reading: Reading
  /** Date fields that contradict each other; clocks that depend on them cannot tell. */
  readonly disputed: ReadonlySet<DateField>
}

/** What the product knows about one rule of the catalogue, whether or not records can tell. */
export interface Statement {
  readonly id: string
  readonly jurisdiction: JurisdictionId
  readonly level: Level
  readonly regime: Regime | 'both'
  /** Absent for rules about something else than one procurement's course. */
  readonly stage?: Stage
  readonly kind: Kind
  readonly subject: Subject
  readonly title: Text
  /** What the rule requires, in our own words. */
  readonly requires: Text
  /** What is said of a breach, where dates and amounts do not say it. */
  readonly notMet?: Text
  readonly parameter: Parameter
  readonly clocks: readonly Clock[]
  /** The facts that the rule reads, by field. */
  readonly needs: readonly string[]
  /** False where records cannot tell: the rule is documented with the facts it would need. */
  readonly evaluated: boolean
}

/** A rule judged on a procurement's record (its matters included). `judge` is pure; undefined: it does not apply. */
export interface Rule extends Statement {
  readonly stage: Stage
  /**
   * While none of these fields is on record the rule says nothing: it need not be asked. Absent: it is always asked.
   * For rules about facts that only a register holds, so that a million ledger rows pass them by. Empty: it is asked, and
   * says nothing while nothing that it speaks of is there.
   */
  readonly silentWithout?: readonly string[]
  /** How the rule was made; absent where nothing but its own code says so. */
  readonly made?: Made
  readonly judge: (procurement: Procurement, scope: Scope) => Finding | readonly Finding[] | undefined
}

/** How a rule was made: what a simulation needs to make it again with another figure, and to judge a million records. */
export interface Made {
  /** The function that this describes. A rule that wraps another and judges otherwise keeps a `made` that is not its own. */
  readonly judge: Rule['judge']
  /** The same rule with another figure of the same shape. */
  readonly withFigure: (figure: Parameter) => Rule
  /** For a plain deadline: what decides besides the dates of its clocks. */
  readonly term?: Term
}

/** What decides about a deadline besides its two dates. */
export interface Term {
  readonly appliesTo: ((procurement: Procurement, part: string | undefined) => Applies) | undefined
  /** The length of the term of one procurement, where it is not the figure itself. */
  readonly within: ((part: string | undefined, figure: unknown, procurement: Procurement) => unknown) | undefined
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
  /** What is said of a breach, where dates and amounts do not say it. */
  readonly notMet?: Text
  readonly figure: Parameter<V>
  /** A procurement unless said. */
  readonly subject?: Subject
}

/** A rule applies, does not, or cannot tell because these fields are missing. */
export type Applies = boolean | readonly (keyof Procurement)[]

interface Rest<D> {
  readonly silentWithout?: readonly string[] | undefined
  /** Makes the rule from a declaration, where its figure can be changed alone. */
  readonly again?: (declaration: D) => Rule
  readonly term?: Term
}

/** Builds a rule from its declaration; id and jurisdiction are those of its parameter. */
export function makeRule<D extends Declaration<unknown>>(
  kind: Kind,
  declaration: D,
  rest: Pick<Rule, 'clocks' | 'needs' | 'judge'> & Rest<D>,
): Rule {
  const { again, silentWithout, term } = rest
  return {
    id: declaration.figure.rule,
    jurisdiction: declaration.figure.jurisdiction,
    level: declaration.level,
    regime: declaration.regime,
    stage: declaration.stage,
    kind,
    subject: declaration.subject ?? 'procurement',
    evaluated: true,
    title: declaration.title,
    requires: declaration.requires,
    ...(declaration.notMet === undefined ? {} : { notMet: declaration.notMet }),
    parameter: declaration.figure,
    clocks: rest.clocks,
    needs: rest.needs,
    judge: rest.judge,
    ...(silentWithout === undefined ? {} : { silentWithout }),
    ...(again === undefined
      ? {}
      : {
          made: {
            judge: rest.judge,
            withFigure: (figure: Parameter) => again({ ...declaration, figure }),
            ...(term === undefined ? {} : { term }),
          },
        }),
  }
}
