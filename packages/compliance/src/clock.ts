import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding } from './finding.ts'
import { isMatterEvent } from './procurement/matter.ts'
import type { ClockEventName } from './procurement/matter.ts'
import type { Clock } from './rules/rule.ts'
import { warnFrom } from './rules/kinds/warning-window.ts'
import { DEFAULT_WARNING } from './settings/district-settings.ts'
import type { WarningWindow } from './settings/district-settings.ts'
import { statementById } from './statements/statements.ts'

/** What names a finding's clock. A matter's finding also says whose it is. */
type OfClock = Pick<Finding, 'rule' | 'part' | 'matter'>

/** The clock that a finding judged; undefined for shares, caps and fields. */
export function clockOf(finding: OfClock): Clock | undefined {
  const { rule, part, matter } = finding
  const ofFinding = (clock: Clock): boolean =>
    // A rule may time both the challenge of the record itself and those among its matters.
    clock.part === part && (matter === undefined || isMatterEvent(clock.to))
  return statementById(rule)?.clocks.find(ofFinding)
}

/** True for findings about a term: deadlines, one-day rules and least distances. */
export function isClock(finding: OfClock): boolean {
  return clockOf(finding) !== undefined
}

/** True for a clock that has started and whose target is not on record: it runs, or it is overdue. */
export function isOpen(finding: Finding): boolean {
  const running = finding.verdict === 'pending' || finding.verdict === 'breach'
  return running && finding.trigger !== null && finding.met === null && isClock(finding)
}

/** The event that would meet the clock; null for findings that are no clocks. */
export function targetOf(finding: OfClock): ClockEventName | null {
  return clockOf(finding)?.to ?? null
}

/**
 * The first day on which a running deadline is yellow, by the window that holds in the district; null for findings
 * without one (least distances never turn yellow, a one-day rule is yellow on its day).
 */
export function warnFromOf(
  finding: Finding,
  calendar: Calendar,
  window: WarningWindow = DEFAULT_WARNING,
): CivilDate | null {
  const { trigger, aimFor, due, required } = finding
  const counting = clockOf(finding)?.counting
  if (counting === 'same-day') return due
  if (counting !== 'days' && counting !== 'working-days') return null
  if (trigger === null || aimFor === null || due === null || required === undefined) return null
  const term = {
    trigger: dayNumber(trigger.on),
    days: required,
    counting,
    aimFor: dayNumber(aimFor),
    due: dayNumber(due),
  }
  return civilDateOf(warnFrom(calendar, term, window))
}
