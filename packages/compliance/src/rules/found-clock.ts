import type { Finding, Lateness, Light, Measured, Verdict } from '../finding.ts'
import { named, versionsOf } from './found.ts'
import type { Draft, Ground } from './found.ts'

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
 * Written as one literal, which costs a third of filling in field by field.
 */
export function foundTerm(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  { trigger, aimFor, due, met, late, provisional }: ClockDates,
  unit: Measured['unit'],
  required: number,
): Finding {
  const { figure, level, value } = ground
  const finding: Draft = {
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
    versions: versionsOf(ground),
    unit,
    required,
  }
  return named(finding, ground)
}

/** {@link found} for two dates that are compared, with nothing counted. */
export function foundDates(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  { trigger, aimFor, due, met, late, provisional }: ClockDates,
): Finding {
  const { figure, level, value } = ground
  const finding: Draft = {
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
    versions: versionsOf(ground),
  }
  return named(finding, ground)
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
  const { figure, level, value } = ground
  const shortfall = Math.max(0, required - actual)
  const finding: Draft = {
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
    versions: versionsOf(ground),
    unit,
    required,
    actual,
    shortfall,
  }
  return named(finding, ground)
}

/** {@link found} for an amount or a distance: what is required, what is there, and what is missing of it. */
export function foundMeasure(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  unit: Measured['unit'],
  required: number,
  actual: number,
  shortfall: number,
): Finding {
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
    unit,
    required,
    actual,
    shortfall,
  }
  return named(finding, ground)
}

/** {@link found} for a share of an amount, and the share of small and micro enterprises inside it. */
export function foundShare(
  ground: Ground,
  verdict: Verdict,
  light: Light,
  { unit, required, actual, shortfall }: Measured,
  inside: Measured,
): Finding {
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
    unit,
    required,
    actual,
    shortfall,
    inside,
  }
  return named(finding, ground)
}

/** {@link found} for fields that have to be filled in: `required` of them, of which those in `missing` are not. */
export function foundFields(
  ground: Ground,
  light: Light,
  trigger: NonNullable<Finding['trigger']>,
  required: number,
  missing: readonly string[],
): Finding {
  const { figure, level, value } = ground
  const shortfall = missing.length
  const finding: Draft = {
    rule: figure.rule,
    level,
    verdict: shortfall === 0 ? 'compliant' : 'breach',
    light,
    trigger,
    aimFor: null,
    due: null,
    met: null,
    late: null,
    provisional: false,
    citation: value.citation,
    versions: versionsOf(ground),
    unit: 'count',
    required,
    actual: required - shortfall,
    shortfall,
  }
  if (shortfall > 0) finding.missing = missing
  return named(finding, ground)
}
