import { MAKE_UP_DAYS, REST_RUNS } from './rest-days.ts'

const MS_PER_DAY = 86_400_000

/** The day after `date`, by the clock's own calendar. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whether people rest on `date`: named by a notice, or a Saturday or Sunday on which nobody is told to work. */
export function isRestDay(date: string): boolean {
  for (const [first, last] of REST_RUNS) if (first <= date && date <= last) return true
  if (MAKE_UP_DAYS.has(date)) return false
  // Nobody has announced 2027 yet; what law fixes to a day is certain.
  if (date >= '2027' && /-(?:01-01|05-0[12]|10-0[123])$/u.test(date)) return true
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** How many days lie after `from` through `to`; negative when `to` is the earlier. */
export function daysApart(from: string, to: string): number {
  if (to < from) return -daysApart(to, from)
  let days = 0
  for (let date = from; date < to; date = nextDay(date)) days += 1
  return days
}

/** The day `days` days after `from`. */
export function daysLater(from: string, days: number): string {
  let date = from
  for (let left = days; left > 0; left -= 1) date = nextDay(date)
  return date
}

/** Days on which a clock stands still: from the first through the last, or without an end. */
export interface Standstill {
  readonly first: string
  readonly last: string | undefined
}

export interface LastDays {
  /** The plain last day. */
  readonly aimFor: string
  /** The last day after moving off rest days. */
  readonly due: string
}

const within = (date: string, still: Standstill | undefined): boolean =>
  still !== undefined && still.first <= date && (still.last === undefined || date <= still.last)

/** How far the count goes before it is taken that the clock will never run again. */
const FAR = 4000

/**
 * The last day of a term, counted one day at a time from the day after `trigger`. Undefined when the clock stands
 * still without an end before the term is over.
 */
export function lastDays(
  trigger: string,
  term: { readonly count: number; readonly unit: 'working-days' | 'days' },
  still: Standstill | undefined,
): LastDays | undefined {
  let date = trigger
  let counted = 0
  for (let guard = 0; counted < term.count; guard += 1) {
    if (guard > FAR) return undefined
    date = nextDay(date)
    if (within(date, still)) continue
    if (term.unit === 'working-days' && isRestDay(date)) continue
    counted += 1
  }
  let due = date
  if (term.unit === 'days') while (isRestDay(due)) due = nextDay(due)
  return { aimFor: date, due }
}
