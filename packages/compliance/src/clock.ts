import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding } from './finding.ts'
import type { ClockEventName } from './procurement/matter.ts'
import { ruleById } from './rules/all.ts'
import type { Clock } from './rules/rule.ts'
import { warnFrom } from './rules/kinds/warning-window.ts'

/** The clock that a finding judged; undefined for shares, caps and fields. */
export function clockOf(finding: Pick<Finding, 'rule' | 'part'>): Clock | undefined {
  return ruleById(finding.rule)?.clocks.find(({ part }) => part === finding.part)
}

/** True for findings about a term: deadlines, one-day rules and least distances. */
export function isClock(finding: Pick<Finding, 'rule' | 'part'>): boolean {
  return clockOf(finding) !== undefined
}

/** True for a clock that has started and whose target is not on record: it runs, or it is overdue. */
export function isOpen(finding: Finding): boolean {
  const running = finding.verdict === 'pending' || finding.verdict === 'breach'
  return running && finding.trigger !== null && finding.met === null && isClock(finding)
}

/** The event that would meet the clock; null for findings that are no clocks. */
export function targetOf(finding: Pick<Finding, 'rule' | 'part'>): ClockEventName | null {
  return clockOf(finding)?.to ?? null
}

/**
 * The first day on which a running deadline is yellow; null for findings without one
 * (least distances never turn yellow, a one-day rule is yellow on its day).
 */
export function warnFromOf(finding: Finding, calendar: Calendar): CivilDate | null {
  const { trigger, aimFor, due, required, unit } = finding
  if (trigger === null || aimFor === null || due === null) return null
  const counting = clockOf(finding)?.counting
  if (counting === 'same-day') return due
  if (required === undefined || (unit !== 'days' && unit !== 'working-days')) return null
  if (counting !== 'days' && counting !== 'working-days') return null
  return civilDateOf(
    warnFrom(calendar, {
      trigger: dayNumber(trigger.on),
      days: required,
      counting,
      aimFor: dayNumber(aimFor),
      due: dayNumber(due),
    }),
  )
}
