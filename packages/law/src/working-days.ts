import type { Calendar, DayKind } from './calendar.ts'
import { civilDateOf, dayNumber, daysSinceMonday } from './civil-date.ts'
import type { CivilDate, DayNumber } from './civil-date.ts'

export type { Calendar, DayKind } from './calendar.ts'

/** A reckoned date; `provisional` when a day it rests on lies outside the published calendar. */
export interface Reckoned {
  readonly date: CivilDate
  readonly provisional: boolean
}

/** What a day is; `name` is the holiday's, for rest days and make-up working days alike. */
export interface DayOf {
  readonly working: boolean
  readonly kind: DayKind
  readonly name?: string
  readonly provisional: boolean
}

/** Days from Monday to Friday up to and including `day`, counted from Monday 1969-12-29. */
function weekdaysThrough(day: DayNumber): number {
  const position = daysSinceMonday(day)
  return ((day + 3 - position) / 7) * 5 + Math.min(position + 1, 5)
}

/** The day that makes `weekdaysThrough` reach `count`. */
function weekdayAt(count: number): DayNumber {
  const week = Math.floor((count - 1) / 5)
  return week * 7 + (count - 1 - week * 5) - 3
}

/**
 * Working days from the first covered day through `day` (0 or negative before it). The difference of two values
 * is the number of working days between the two days.
 */
export function workingDaysThrough(calendar: Calendar, day: DayNumber): number {
  const { firstDay, lastIndexed, through, nth } = calendar
  if (day < firstDay) return weekdaysThrough(day) - weekdaysThrough(firstDay - 1)
  return through[day - firstDay] ?? nth.length + weekdaysThrough(day) - weekdaysThrough(lastIndexed)
}

/** The first day through which `count` working days have passed: the inverse of `workingDaysThrough`. */
export function workingDayAt(calendar: Calendar, count: number): DayNumber {
  const { firstDay, lastIndexed, nth } = calendar
  if (count <= 0) return weekdayAt(weekdaysThrough(firstDay - 1) + count)
  return nth[count - 1] ?? weekdayAt(weekdaysThrough(lastIndexed) + count - nth.length)
}

/**
 * The `n`-th working day after `day`, which itself never counts; `day` itself for n = 0, even on a rest day.
 * Throws RangeError when `n` is negative or not whole.
 */
export function addWorkingDaysTo(calendar: Calendar, day: DayNumber, n: number): DayNumber {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`A term is a whole number of working days from 0: ${n}`)
  return n === 0 ? day : workingDayAt(calendar, workingDaysThrough(calendar, day) + n)
}

/** `day` when it is a working day, otherwise the next working day. */
export function onOrAfterWorkingDayNumber(calendar: Calendar, day: DayNumber): DayNumber {
  return workingDayAt(calendar, workingDaysThrough(calendar, day - 1) + 1)
}

/** Whether one of the days from `from` to `to` lies outside the published calendar. */
export function uncovered(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  return from <= to && (from < calendar.firstDay || to > calendar.lastDay)
}

/** Whether people work on `date`; outside the coverage, whether it is a weekday and no holiday of fixed day. */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  const day = dayNumber(date)
  return workingDaysThrough(calendar, day) > workingDaysThrough(calendar, day - 1)
}

/**
 * The `n`-th working day after `date`. The trigger day is never counted, rest days (weekends and holidays) are not
 * counted, make-up working days are. n = 0 gives `date` itself. Throws RangeError for a negative or broken `n`.
 */
export function addWorkingDays(calendar: Calendar, date: CivilDate, n: number): Reckoned {
  const from = dayNumber(date)
  const to = addWorkingDaysTo(calendar, from, n)
  return { date: civilDateOf(to), provisional: uncovered(calendar, Math.min(from + 1, to), to) }
}

/** Working days after `from` through `to`; negative, with the same meaning, when `to` is the earlier. */
export function workingDaysBetween(
  calendar: Calendar,
  from: CivilDate,
  to: CivilDate,
): { readonly days: number; readonly provisional: boolean } {
  const [a, b] = [dayNumber(from), dayNumber(to)]
  return {
    days: workingDaysThrough(calendar, b) - workingDaysThrough(calendar, a),
    provisional: uncovered(calendar, Math.min(a, b) + 1, Math.max(a, b)),
  }
}

/** `date` when it is a working day, otherwise the next working day (the last day of a term moves off a rest day). */
export function onOrAfterWorkingDay(calendar: Calendar, date: CivilDate): Reckoned {
  const from = dayNumber(date)
  const to = onOrAfterWorkingDayNumber(calendar, from)
  return { date: civilDateOf(to), provisional: uncovered(calendar, from, to) }
}

/** What `date` is: weekday, weekend, holiday or make-up working day, with the holiday's name. */
export function dayKind(calendar: Calendar, date: CivilDate): DayOf {
  const day = dayNumber(date)
  const weekend = daysSinceMonday(day) >= 5
  const provisional = uncovered(calendar, day, day)
  const special = calendar.special.get(day)
  if (special === undefined || (special.working && !weekend)) {
    return { working: !weekend, kind: weekend ? 'weekend' : 'weekday', provisional }
  }
  const { working, name } = special
  return { working, kind: working ? 'make-up' : 'holiday', name, provisional }
}
