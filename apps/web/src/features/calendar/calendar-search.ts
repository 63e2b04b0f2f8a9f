import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

export const QUESTIONS = ['publish', 'before', 'after'] as const
export type Question = (typeof QUESTIONS)[number]

const COUNTINGS = ['working-days', 'days'] as const

/** A question about a day and a term, as far as it is put. */
export interface AskedSearch {
  readonly ask?: Question | undefined
  readonly on?: CivilDate | undefined
  /** `open`: the number was taken out and no other is typed yet. */
  readonly n?: number | 'open' | undefined
  readonly counting?: (typeof COUNTINGS)[number] | undefined
}

/** What the address of the calendar page says: the year on show, and what is asked. */
export interface CalendarSearch extends AskedSearch {
  readonly year?: number
}

/** What the address of the changes says. */
export interface ChangesSearch {
  readonly unit?: string
  readonly calendar?: string
  readonly page?: number
}

/** Ten years of days: what the question takes at most. */
export const MOST_DAYS = 3_650

const wholeBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most

/** Anything that is no year and no question is as if it were not there. */
export function readCalendarSearch({ year, ask, on, n, counting }: Record<string, unknown>): CalendarSearch {
  const question = QUESTIONS.find((one) => one === ask)
  const day = typeof on === 'string' ? parseCivilDate(on) : undefined
  const counted = COUNTINGS.find((one) => one === counting)
  return {
    ...(wholeBetween(year, 2007, 2200) ? { year } : {}),
    ...(question === undefined ? {} : { ask: question }),
    ...(day === undefined ? {} : { on: day }),
    ...(n === 'open' || wholeBetween(n, 0, MOST_DAYS) ? { n } : {}),
    ...(counted === undefined ? {} : { counting: counted }),
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

export function readChangesSearch({ unit, calendar, page }: Record<string, unknown>): ChangesSearch {
  return {
    ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}),
    ...(typeof calendar === 'string' && calendar.length <= 60 ? { calendar } : {}),
    ...(wholeBetween(page, 2, 10_000) ? { page } : {}),
  }
}
