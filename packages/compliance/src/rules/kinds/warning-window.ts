import type { DayNumber } from '@tenderlight/law/civil-date'
import { workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'

/** The last quarter of a term, at least this many working days, is yellow. */
const LEAST_WORKING_DAYS = 2
const QUARTER = 4

/** A term that has started and ends. */
export interface RunningTerm {
  readonly trigger: DayNumber
  readonly days: number
  readonly counting: 'working-days' | 'days'
  readonly aimFor: DayNumber
  readonly due: DayNumber
}

/** The first yellow day of a term: its last quarter, and in any case its last two working days. */
export function warnFrom(calendar: Calendar, term: RunningTerm): DayNumber {
  const quarter = Math.ceil(term.days / QUARTER)
  if (term.counting === 'working-days') return lastWorkingDays(calendar, term, Math.max(LEAST_WORKING_DAYS, quarter))
  const plain = Math.max(term.trigger + 1, term.aimFor - quarter + 1)
  return Math.min(plain, lastWorkingDays(calendar, term, LEAST_WORKING_DAYS))
}

/** The first of the last `window` working days of a term. */
function lastWorkingDays(calendar: Calendar, { trigger, due }: RunningTerm, window: number): DayNumber {
  const last = workingDaysThrough(calendar, due)
  let day = due
  while (day > trigger + 1 && last - workingDaysThrough(calendar, day - 1) < window) day -= 1
  return day
}
