import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo, onOrAfterWorkingDayNumber, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Suspension } from './suspension.ts'

/** Where a running term ends. */
export interface Term {
  /** The plain last day. */
  readonly aimFor: DayNumber
  /** After moving off a rest day (calendar days only). */
  readonly due: DayNumber
}

/** Working days in (from, to]. */
const workingDaysIn = (calendar: Calendar, from: DayNumber, to: DayNumber): number =>
  workingDaysThrough(calendar, to) - workingDaysThrough(calendar, from)

/**
 * The end of a term of `days` days after `trigger` (the trigger day is never counted).
 * A challenge received before the term ended freezes it from the day of receipt through the day of reply
 * (how much remains is not regulated: own decision, 条例第五十四条 only stops the signing).
 * @returns undefined while the challenge is open: the end is not known
 */
export function termOf(
  calendar: Calendar,
  trigger: CivilDate,
  days: number,
  counting: 'working-days' | 'days',
  suspension?: Suspension,
): Term | undefined {
  const start = dayNumber(trigger)
  const plain = endOf(calendar, start, days, counting)
  if (suspension === undefined) return plain
  // A challenge that was open when the term began stops it from its first day.
  const stop = Math.max(dayNumber(suspension.from), start + 1)
  if (stop > plain.aimFor) return plain
  if (suspension.until === undefined) return undefined
  const until = dayNumber(suspension.until)
  if (until <= start) return plain
  const used = counting === 'working-days' ? workingDaysIn(calendar, start, stop - 1) : stop - 1 - start
  return endOf(calendar, until, days - used, counting)
}

function endOf(calendar: Calendar, base: DayNumber, left: number, counting: 'working-days' | 'days'): Term {
  if (counting === 'working-days') {
    const due = addWorkingDaysTo(calendar, base, left)
    return { aimFor: due, due }
  }
  const aimFor = base + left
  return { aimFor, due: onOrAfterWorkingDayNumber(calendar, aimFor) }
}

/** How late `day` is against `due`: the days after `due` through `day`. */
export function latenessOf(
  calendar: Calendar,
  due: DayNumber,
  day: DayNumber,
): { workingDays: number; calendarDays: number } {
  return { workingDays: workingDaysIn(calendar, due, day), calendarDays: day - due }
}

/** True when a day lies outside the published calendar: its working days are only presumed. */
export function isProvisional(calendar: Calendar, day: DayNumber): boolean {
  const date = civilDateOf(day)
  return date > calendar.coveredThrough || date < calendar.coveredFrom
}
