import type { Finding, Lateness, Light, Measured, Verdict } from '../finding.ts'
import { cannotTell, found } from './found.ts'
import type { Ground } from './found.ts'

/** The dates of a clock that has started. */
export interface ClockDates {
  readonly trigger: NonNullable<Finding['trigger']>
  readonly aimFor: Finding['aimFor']
  readonly due: Finding['due']
  readonly met: Finding['met']
  readonly late: Lateness | null
  readonly provisional: boolean
}

/**
 * {@link found} for the findings that every procurement has by the dozen: a term of `required` days or working days.
 * Written as one literal, which costs a third of filling in field by field; clocks with a name take the long way.
 */
export function foundTerm(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  { trigger, aimFor, due, met, late, provisional }: ClockDates,
  unit: Measured['unit'],
  required: number,
): Finding {
  const { figure, level, value, scope, part, matter } = ground
  if (part !== undefined || matter !== undefined) {
    return found(ground, verdict, light, { trigger, aimFor, due, met, late, provisional, unit, required })
  }
  return {
    rule: figure.rule,
    level,
    verdict,
    light,
    trigger,
    aimFor,
    due,
    met,
    late,
    provisional,
    citation: value.citation,
    versions: { parameterFrom: value.from, calendar: scope.calendar.version },
    unit,
    required,
  }
}

/** `cannot-tell` of a clock, with what is known of its dates. */
export function clockUntold(
  ground: Ground,
  missing: readonly string[],
  trigger: Finding['trigger'],
  met: Finding['met'],
): Finding {
  const { figure, level, value, scope, part, matter } = ground
  if (part !== undefined || matter !== undefined) return cannotTell(ground, missing, { trigger, met })
  return {
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
    versions: { parameterFrom: value.from, calendar: scope.calendar.version },
    missing,
  }
}

/** {@link found} for a least distance whose both dates are on record, as one literal. */
export function foundDistance(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  { trigger, aimFor, due, met, late, provisional }: ClockDates,
  unit: Measured['unit'],
  required: number,
  actual: number,
): Finding {
  const { figure, level, value, scope, part, matter } = ground
  const shortfall = Math.max(0, required - actual)
  if (part !== undefined || matter !== undefined) {
    const dates = { trigger, aimFor, due, met, late, provisional }
    return found(ground, verdict, light, { ...dates, unit, required, actual, shortfall })
  }
  return {
    rule: figure.rule,
    level,
    verdict,
    light,
    trigger,
    aimFor,
    due,
    met,
    late,
    provisional,
    citation: value.citation,
    versions: { parameterFrom: value.from, calendar: scope.calendar.version },
    unit,
    required,
    actual,
    shortfall,
  }
}

/** {@link found} for an amount or a distance: what is required, what is there, and what is missing of it. */
export function foundMeasure(
  { figure, level, value, scope }: Ground,
  verdict: Verdict,
  light: Light,
  unit: Measured['unit'],
  required: number,
  actual: number,
  shortfall: number,
): Finding {
  return {
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
    unit,
    required,
    actual,
    shortfall,
  }
}

/** {@link found} for a share of an amount, and the share of small and micro enterprises inside it. */
export function foundShare(
  { figure, level, value, scope }: Ground,
  verdict: Verdict,
  light: Light,
  { unit, required, actual, shortfall }: Measured,
  inside: Measured,
): Finding {
  return {
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
    unit,
    required,
    actual,
    shortfall,
    inside,
  }
}
