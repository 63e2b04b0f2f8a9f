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
}

type Details = Partial<
  Omit<Finding, 'rule' | 'part' | 'matter' | 'level' | 'verdict' | 'light' | 'citation' | 'versions'>
>
type Draft = { -readonly [K in keyof Finding]: Finding[K] }

/** A ground in the one shape that every kind of rule uses, so that what reads it meets no other. */
export function groundOf<S extends Ground['scope']>(
  figure: Parameter,
  level: Level,
  value: DatedValue<unknown>,
  scope: S,
  part: string | undefined,
): Ground & { readonly scope: S } {
  return { figure, level, value, scope, part, matter: undefined }
}

/** A finding with `verdict` and `light`; whatever `details` leaves out is null (dates) or absent (measures). */
export function found(ground: Ground, verdict: Verdict, light: Light, details?: Details): Finding {
  const finding = bare(ground, verdict, light)
  return details === undefined ? finding : fill(finding, details)
}

/** A finding that names what is missing or contradictory. */
export function cannotTell(ground: Ground, missing: readonly string[], details?: Details): Finding {
  const finding = bare(ground, 'cannot-tell', 'grey')
  finding.missing = missing
  return details === undefined ? finding : fill(finding, details)
}

/** Written out, not spread: this runs thirty times for every procurement. A key that does not apply is absent. */
function bare({ figure, level, value, scope, part, matter }: Ground, verdict: Verdict, light: Light): Draft {
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
    versions: { parameterFrom: value.from, calendar: scope.calendar.version },
  }
  if (part !== undefined) finding.part = part
  if (matter !== undefined) finding.matter = matter
  return finding
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
