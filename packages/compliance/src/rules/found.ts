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

type Details = Partial<Omit<Finding, 'rule' | 'part' | 'matter' | 'level' | 'verdict' | 'light' | 'citation' | 'versions'>>

/** A finding with `verdict` and `light`; whatever `details` leaves out is null (dates) or absent (measures). */
export function found(ground: Ground, verdict: Verdict, light: Light, details: Details = {}): Finding {
  const { trigger = null, aimFor = null, due = null, met = null, late = null, provisional = false, ...rest } = details
  return {
    rule: ground.figure.rule,
    ...(ground.part === undefined ? {} : { part: ground.part }),
    level: ground.level,
    verdict,
    light,
    ...(ground.matter === undefined ? {} : { matter: ground.matter }),
    trigger,
    aimFor,
    due,
    met,
    late,
    provisional,
    ...rest,
    citation: ground.value.citation,
    versions: { parameterFrom: ground.value.from, calendar: ground.scope.calendar.version },
  }
}

/** A finding that names what is missing or contradictory. */
export function cannotTell(ground: Ground, missing: readonly string[], details: Details = {}): Finding {
  return found(ground, 'cannot-tell', 'grey', { ...details, missing })
}
