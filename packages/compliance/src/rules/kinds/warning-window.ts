import type { DayNumber } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import { DEFAULT_WARNING } from '../../settings/district-settings.ts'
import type { WarningWindow } from '../../settings/district-settings.ts'

const WHOLE = 10_000

/** A term that has started and ends. */
export interface RunningTerm {
  readonly trigger: DayNumber
  readonly days: number
  readonly counting: 'working-days' | 'days'
  readonly aimFor: DayNumber
  readonly due: DayNumber
}

/**
 * The first yellow day of a term: its last part (a quarter unless the district says otherwise), and in any case its last
 * working days (two).
 */
export function warnFrom(
  calendar: Calendar,
  term: RunningTerm,
  { share, leastWorkingDays }: WarningWindow = DEFAULT_WARNING,
): DayNumber {
  const part = Math.ceil((term.days * share) / WHOLE)
  if (term.counting === 'working-days') return lastWorkingDays(calendar, term, Math.max(leastWorkingDays, part))
  const plain = Math.max(term.trigger + 1, term.aimFor - part + 1)
  return Math.min(plain, lastWorkingDays(calendar, term, leastWorkingDays))
}

/** The first of the last `window` working days of a term; its first day where it has fewer. */
function lastWorkingDays(calendar: Calendar, { trigger, due }: RunningTerm, window: number): DayNumber {
  const before = workingDaysThrough(calendar, due) - workingDaysThrough(calendar, trigger) - window
  return before < 0 ? trigger + 1 : Math.min(due, addWorkingDaysTo(calendar, trigger, before + 1))
}
