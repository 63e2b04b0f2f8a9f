import type { DatedValue, Parameter } from '@tenderlight/law/dated-parameter'
import type { Finding, Level, Light, Verdict } from '../finding.ts'
import type { Scope } from './rule.ts'

/** What is known about a finding before the verdict: its rule, the figure in force, the calendar. */
export interface Ground {
  readonly figure: Parameter
  readonly level: Level
  readonly value: DatedValue<unknown>
  readonly scope: Pick<Scope, 'calendar'>
  readonly part?: string | undefined
  /** The matter whose clock is judged. */
  readonly matter?: string | undefined
  /** What the findings on this ground say of figure and calendar, where they share it. */
  readonly versions?: Finding['versions'] | undefined
}

type Details = Partial<
  Omit<Finding, 'rule' | 'part' | 'matter' | 'level' | 'verdict' | 'light' | 'citation' | 'versions'>
>
/** A finding that is being made. */
export type Draft = { -readonly [K in keyof Finding]: Finding[K] }

/** What a rule, or one clock of it, is judged on; it keeps the ground of the record before. */
export interface GroundPlace {
  readonly figure: Parameter
  readonly level: Level
  readonly part: string | undefined
  last: Ground | undefined
}

/** The place of the grounds of one rule or clock. */
export function groundPlace(figure: Parameter, level: Level, part?: string): GroundPlace {
  return { figure, level, part, last: undefined }
}

/** The ground on which a record is judged: that of the record before while figure and calendar are the same. */
export function groundOf(place: GroundPlace, value: DatedValue<unknown>, { calendar }: Ground['scope']): Ground {
  const { last } = place
  if (last !== undefined && last.value === value && last.scope.calendar === calendar) return last
  const { figure, level, part } = place
  const versions = { parameterFrom: value.from, calendar: calendar.version }
  const ground: Ground = { figure, level, value, scope: { calendar }, part, matter: undefined, versions }
  place.last = ground
  return ground
}

/** What a finding on `ground` says of its figure and calendar. */
export function versionsOf({ value, scope, versions }: Ground): Finding['versions'] {
  return versions ?? { parameterFrom: value.from, calendar: scope.calendar.version }
}

/** A finding with `verdict` and `light`; whatever `details` leaves out is null (dates) or absent (measures). */
export function found(ground: Ground, verdict: Verdict, light: Light, details?: Details): Finding {
  const finding = bare(ground, verdict, light)
  return details === undefined ? finding : fill(finding, details)
}

/** A finding that names what is missing or contradictory. */
export function cannotTell(ground: Ground, missing: readonly string[], details?: Details): Finding {
  if (details === undefined) return clockUntold(ground, missing, null, null)
  const finding = bare(ground, 'cannot-tell', 'grey')
  finding.missing = missing
  return fill(finding, details)
}

/** `cannot-tell` of a clock, with what is known of its dates, as one literal. */
export function clockUntold(
  ground: Ground,
  missing: readonly string[],
  trigger: Finding['trigger'],
  met: Finding['met'],
): Finding {
  const { figure, level, value } = ground
  const finding: Draft = {
    rule: figure.rule,
    level,
    verdict: 'cannot-tell',
    light: 'grey',
    trigger,
    aimFor: null,
    due: null,
    met,
    late: null,
    provisional: false,
    citation: value.citation,
    versions: versionsOf(ground),
    missing,
  }
  return named(finding, ground)
}

/** Adds the name of the clock and the matter, where the ground has them. A key that does not apply is absent. */
export function named(finding: Draft, { part, matter }: Ground): Draft {
  if (part !== undefined) finding.part = part
  if (matter !== undefined) finding.matter = matter
  return finding
}

/** Written out, not spread: this runs thirty times for every procurement. */
function bare(ground: Ground, verdict: Verdict, light: Light): Draft {
  const { figure, level, value } = ground
  const finding: Draft = {
    rule: figure.rule,
    level,
    verdict,
    light,
    trigger: null,
    aimFor: null,
    due: null,
    met: null,
    late: null,
    provisional: false,
    citation: value.citation,
    versions: versionsOf(ground),
  }
  return named(finding, ground)
}

function fill(finding: Draft, details: Details): Finding {
  const { trigger, aimFor, due, met, late, provisional } = details
  if (trigger !== undefined) finding.trigger = trigger
  if (aimFor !== undefined) finding.aimFor = aimFor
  if (due !== undefined) finding.due = due
  if (met !== undefined) finding.met = met
  if (late !== undefined) finding.late = late
  if (provisional !== undefined) finding.provisional = provisional
  const { unit, required, actual, shortfall, inside, missing, ground, places, reason } = details
  if (unit !== undefined) finding.unit = unit
  if (required !== undefined) finding.required = required
  if (actual !== undefined) finding.actual = actual
  if (shortfall !== undefined) finding.shortfall = shortfall
  if (inside !== undefined) finding.inside = inside
  if (missing !== undefined) finding.missing = missing
  if (ground !== undefined) finding.ground = ground
  if (places !== undefined) finding.places = places
  if (reason !== undefined) finding.reason = reason
  return finding
}
