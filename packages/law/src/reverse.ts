import type { Calendar } from './calendar.ts'
import { addDays, civilDateOf, dayNumber } from './civil-date.ts'
import type { CivilDate, DayNumber } from './civil-date.ts'
import { uncovered, workingDayAt, workingDaysThrough } from './working-days.ts'
import type { Reckoned } from './working-days.ts'

/** A term as instruments give it: working days, or days whose last moves off a rest day. */
export interface Term {
  readonly n: number
  readonly counting: 'working-days' | 'days'
}

/** The last day on which a term may begin, and the last working day by then, on which an office can act. */
export interface LatestTrigger extends Reckoned {
  readonly workingDay: CivilDate
}

function whole(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`A term is a whole number of days from 0: ${n}`)
}

/** `day` when it is a working day, otherwise the working day before it. */
function onOrBefore(calendar: Calendar, day: DayNumber): DayNumber {
  return workingDayAt(calendar, workingDaysThrough(calendar, day))
}

/** `date` when it is a working day, otherwise the last working day before it. */
export function onOrBeforeWorkingDay(calendar: Calendar, date: CivilDate): Reckoned {
  const day = dayNumber(date)
  const found = onOrBefore(calendar, day)
  return { date: civilDateOf(found), provisional: uncovered(calendar, found, day) }
}

/**
 * The last day `t`, working day or not, with `addWorkingDays(t, n)` no later than `date`: on the day after it, n
 * working days do not fit any more. n = 0 gives `date` itself. Throws RangeError for a negative or broken `n`.
 */
export function subtractWorkingDays(calendar: Calendar, date: CivilDate, n: number): Reckoned {
  whole(n)
  const to = dayNumber(date)
  const from = n === 0 ? to : workingDayAt(calendar, workingDaysThrough(calendar, to) - n + 1) - 1
  return { date: civilDateOf(from), provisional: uncovered(calendar, Math.min(from + 1, to), to) }
}

/**
 * The last day on which something may happen that leaves `term` to be done by `deadline`. The trigger day is not
 * counted. In working days: the n-th working day after it is no later than `deadline`. In days: neither is the n-th day
 * after it, moved to the next working day where it is a rest day (民法典 201, 203).
 */
export function latestTriggerFor(calendar: Calendar, deadline: CivilDate, { n, counting }: Term): LatestTrigger {
  whole(n)
  const latest =
    counting === 'working-days' ? subtractWorkingDays(calendar, deadline, n) : beforeMoving(calendar, deadline, n)
  const own = onOrBeforeWorkingDay(calendar, latest.date)
  return { date: latest.date, workingDay: own.date, provisional: latest.provisional || own.provisional }
}

/** A term that would end on a rest day ends after it: so on a rest day it must have ended by the working day before. */
function beforeMoving(calendar: Calendar, deadline: CivilDate, n: number): Reckoned {
  const ends = onOrBeforeWorkingDay(calendar, deadline)
  return { date: addDays(ends.date, -n), provisional: ends.provisional }
}

/**
 * The last day on which an intention may be published so that `gap` days lie between it and what happens on `on`
 * (announcement not before publication + gap days). Calendar days: no calendar is asked for the day itself, only for
 * the last working day by then.
 */
export function latestPublication(calendar: Calendar, on: CivilDate, gap: number): LatestTrigger {
  whole(gap)
  const date = addDays(on, -gap)
  const own = onOrBeforeWorkingDay(calendar, date)
  return { date, workingDay: own.date, provisional: own.provisional }
}
