import { civilDate, daysInMonth } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'

const MONTHS_A_YEAR = 12

/**
 * The corresponding day `months` months after `date` (before it when negative); where that month has no such day, its
 * last day (民法典第二百零二条). Throws RangeError when `months` is not whole or the result lies outside 0001-9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!Number.isSafeInteger(months)) throw new RangeError(`A term in months is a whole number: ${months}`)
  const [year = 0, month = 0, day = 0] = civilDate(date).split('-').map(Number)
  const whole = year * MONTHS_A_YEAR + month - 1 + months
  const toYear = Math.floor(whole / MONTHS_A_YEAR)
  const toMonth = whole - toYear * MONTHS_A_YEAR + 1
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  return civilDate(
    [`${toYear}`.padStart(4, '0'), ...[toMonth, toDay].map((part) => `${part}`.padStart(2, '0'))].join('-'),
  )
}

/** The corresponding day `years` years after `date`; from 29 February the 28th where there is none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * MONTHS_A_YEAR)
}
