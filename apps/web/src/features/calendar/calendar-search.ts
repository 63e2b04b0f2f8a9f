/** What the address of the calendar page says: the year on show. */
export interface CalendarSearch {
  readonly year?: number
}

/** What the address of the changes says. */
export interface ChangesSearch {
  readonly unit?: string
  readonly calendar?: string
  readonly page?: number
}

const wholeBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most

/** Anything that is no year is as if it were not there. */
export function readCalendarSearch({ year }: Record<string, unknown>): CalendarSearch {
  return wholeBetween(year, 2007, 2200) ? { year } : {}
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

export function readChangesSearch({ unit, calendar, page }: Record<string, unknown>): ChangesSearch {
  return {
    ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}),
    ...(typeof calendar === 'string' && calendar.length <= 60 ? { calendar } : {}),
    ...(wholeBetween(page, 2, 10_000) ? { page } : {}),
  }
}
