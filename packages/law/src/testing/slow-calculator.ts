import { PUBLISHED_DAYS } from './published-days.ts'

/**
 * A second calculator for working days, made to be obviously right and not fast: no index, no arithmetic on week
 * numbers, no code of the first one. It has its own source of the days and its own way of walking from day to day.
 */

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** 2000-01-01 was a Saturday: the sixth day of its week. */
const [FIRST_YEAR, FIRST_WEEKDAY] = [2000, 6]

export interface SlowDay {
  readonly date: string
  readonly working: boolean
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0)
}

/** Every day from 2000-01-01 to the end of `lastYear`, with its weekday from 1 (Monday) to 7. */
function* walk(lastYear: number): Generator<{ date: string; weekday: number }> {
  let weekday = FIRST_WEEKDAY
  for (let year = FIRST_YEAR; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysIn(year, month); day++) {
        yield { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, weekday }
        weekday = weekday === 7 ? 1 : weekday + 1
      }
    }
  }
}

/** The published rows, day by day: true for a make-up working day, false for a rest day. */
function published(dates: readonly string[]): Map<string, boolean> {
  const listed = new Map<string, boolean>()
  for (const line of PUBLISHED_DAYS.trim().split('\n')) {
    const [, kind = '', ...entries] = line.split(' ')
    for (const entry of entries) {
      const [from = '', through = from] = entry.split('~').map((short) => `20${short}`)
      for (const date of dates) if (date >= from && date <= through) listed.set(date, kind === '班')
    }
  }
  return listed
}

/** The days of holidays that law fixes; what is announced for a year goes before. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** All days from 2006 to `lastYear`, each worked or not; years without a notice by their weekdays and fixed holidays. */
export function slowDays(lastYear: number): SlowDay[] {
  const days = [...walk(lastYear)].filter(({ date }) => date >= '2006')
  const listed = published(days.map(({ date }) => date))
  const presumed = (date: string): boolean => date >= '2027' && FIXED.includes(date.slice(5))
  return days.map(({ date, weekday }) => ({ date, working: listed.get(date) ?? (weekday <= 5 && !presumed(date)) }))
}
