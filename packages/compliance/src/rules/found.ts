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

const NOTHING: Details = {}

/** A finding with `verdict` and `light`; whatever `details` leaves out is null (dates) or absent (measures). */
export function found(ground: Ground, verdict: Verdict, light: Light, details: Details = NOTHING): Finding {
  return draft(ground, verdict, light, details)
}

/** A finding that names what is missing or contradictory. */
export function cannotTell(ground: Ground, missing: readonly string[], details: Details = NOTHING): Finding {
  const finding = draft(ground, 'cannot-tell', 'grey', details)
  finding.missing = missing
  return finding
}

/** Written out, not spread: this runs thirty times for every procurement. A key that does not apply is absent. */
function draft(ground: Ground, verdict: Verdict, light: Light, details: Details): Draft {
  const { figure, level, value, scope, part, matter } = ground
  const finding: Draft = {
    rule: figure.rule,
    level,
    verdict,
    light,
    trigger: details.trigger ?? null,
    aimFor: details.aimFor ?? null,
    due: details.due ?? null,
    met: details.met ?? null,
    late: details.late ?? null,
    provisional: details.provisional ?? false,
    citation: value.citation,
    versions: { parameterFrom: value.from, calendar: scope.calendar.version },
  }
  if (part !== undefined) finding.part = part
  if (matter !== undefined) finding.matter = matter
  if (details === NOTHING) return finding
  const { unit, required, actual, shortfall, inside, missing, reason } = details
  if (unit !== undefined) finding.unit = unit
  if (required !== undefined) finding.required = required
  if (actual !== undefined) finding.actual = actual
  if (shortfall !== undefined) finding.shortfall = shortfall
  if (inside !== undefined) finding.inside = inside
  if (missing !== undefined) finding.missing = missing
  if (details.ground !== undefined) finding.ground = details.ground
  if (reason !== undefined) finding.reason = reason
  if (details.places !== undefined) finding.places = details.places
  return finding
}
