import { addDays, civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, isWorkingDay, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'

/**
 * The time between two acts: so many working days, or at least so many calendar days with the later act
 * on a working day.
 */
export type Gap = { readonly work: number } | { readonly days: number }

/** `date` when it is a working day, otherwise the last working day before it. */
export function onOrBeforeWorkingDay(calendar: Calendar, date: CivilDate): CivilDate {
  let day = dayNumber(date)
  while (!isWorkingDay(calendar, civilDateOf(day))) day -= 1
  return civilDateOf(day)
}

/** The `n`-th working day strictly before `date`. */
export function workingDayBefore(calendar: Calendar, date: CivilDate, n: number): CivilDate {
  let found = date
  for (let left = n; left > 0; left -= 1) found = onOrBeforeWorkingDay(calendar, addDays(found, -1))
  return found
}

/** The working day on which an act happens that follows `date` after `gap`. */
export function after(calendar: Calendar, date: CivilDate, gap: Gap): CivilDate {
  if ('work' in gap) return addWorkingDays(calendar, date, gap.work).date
  return onOrAfterWorkingDay(calendar, addDays(date, gap.days)).date
}

/** The working day of the act before, so that the one on `date` follows it after (at least) `gap`. */
export function before(calendar: Calendar, date: CivilDate, gap: Gap): CivilDate {
  if ('work' in gap) return workingDayBefore(calendar, date, gap.work)
  return onOrBeforeWorkingDay(calendar, addDays(date, -gap.days))
}

/** The latest working day whose `days`-th day after, moved off a rest day, comes before `today`. */
export function triggerJustExpired(calendar: Calendar, today: CivilDate, days: number): CivilDate {
  let date = onOrBeforeWorkingDay(calendar, addDays(today, -days - 1))
  while (after(calendar, date, { days }) >= today) date = workingDayBefore(calendar, date, 1)
  return date
}

/** A working day about `days - left` days ago whose `days`-th day after, moved off a rest day, is not before `today`. */
export function triggerAboutToExpire(calendar: Calendar, today: CivilDate, days: number, left: number): CivilDate {
  let date = onOrBeforeWorkingDay(calendar, addDays(today, left - days))
  while (after(calendar, date, { days }) < today) date = after(calendar, date, { work: 1 })
  return date
}
