import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo, onOrAfterWorkingDayNumber } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'

/** The fewest and the most calendar days from the trigger to the last day. */
export interface Span {
  readonly least: number
  readonly most: number
}

/** A number of days as it is counted: a deadline's last day that is a rest day moves, a least distance's does not. */
export interface Term {
  readonly days: number
  readonly counting: 'working-days' | 'days' | 'plain-days'
}

/** Longest term that is looked at, so that none ends beyond the published calendar. */
const LONGEST = 400

/** The last day of a term that began on `day`. */
function endOf(calendar: Calendar, day: DayNumber, { days, counting }: Term): DayNumber {
  switch (counting) {
    case 'working-days':
      return addWorkingDaysTo(calendar, day, days)
    case 'days':
      return days === 0 ? day : onOrAfterWorkingDayNumber(calendar, day + days)
    case 'plain-days':
      return day + days
  }
}

/** The days on which a term may begin so that all of it lies in the published calendar. */
export function comparedOver(calendar: Calendar): { readonly from: CivilDate; readonly through: CivilDate } {
  const last = dayNumber(calendar.coveredThrough) - LONGEST
  return { from: calendar.coveredFrom, through: civilDateOf(Math.max(last, dayNumber(calendar.coveredFrom))) }
}

function forEachDay(calendar: Calendar, look: (day: DayNumber) => void): void {
  const { from, through } = comparedOver(calendar)
  const last = dayNumber(through)
  for (let day = dayNumber(from); day <= last; day += 1) look(day)
}

type Remembered<T> = WeakMap<Calendar, Map<string, T>>
const spans: Remembered<Span> = new WeakMap()
const orders: Remembered<Order> = new WeakMap()

/** What was found out about this calendar before, or now: looking at every day of its years takes a moment. */
function remembered<T>(store: Remembered<T>, calendar: Calendar, question: string, look: () => T): T {
  const answers = store.get(calendar) ?? new Map<string, T>()
  store.set(calendar, answers)
  const found = answers.get(question) ?? look()
  answers.set(question, found)
  return found
}

const nameOf = ({ days, counting }: Term) => `${days} ${counting}`

/** How many calendar days a term came to, from each day of the calendar's years. */
export function spanOf(calendar: Calendar, term: Term): Span {
  return remembered(spans, calendar, nameOf(term), () => {
    let least = Number.POSITIVE_INFINITY
    let most = 0
    forEachDay(calendar, (day) => {
      const length = endOf(calendar, day, term) - day
      least = Math.min(least, length)
      most = Math.max(most, length)
    })
    return { least, most }
  })
}

export type Order = 'same' | 'earlier' | 'later' | 'depends'

/**
 * Which of two terms ends first: compared from each day of the calendar's years, because working days and calendar days
 * cannot be compared by their numbers. `earlier`: `one` never ends after `other`, and at least once before it.
 */
export function compareTerms(calendar: Calendar, one: Term, other: Term): Order {
  return remembered(orders, calendar, `${nameOf(one)} against ${nameOf(other)}`, () => {
    let before = false
    let after = false
    forEachDay(calendar, (day) => {
      const difference = endOf(calendar, day, one) - endOf(calendar, day, other)
      if (difference < 0) before = true
      if (difference > 0) after = true
    })
    if (before && after) return 'depends'
    if (before) return 'earlier'
    return after ? 'later' : 'same'
  })
}
