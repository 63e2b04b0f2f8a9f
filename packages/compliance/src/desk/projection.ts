import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { firstDayOf, lastDayOf } from '../years/unit-year.ts'

/** Own rule: the first weeks of a year say nothing about the rest of it. */
export const PROJECTED_FROM_DAY = 60

/**
 * What a sum that grows with the year would come to at its end, if it went on as it went so far: the amount, divided by the days
 * that are over, times the days of the year, rounded down. Null before the sixtieth day, and where the year has not begun; of a
 * year that is over it is the amount itself. A projection (推算), no figure of any record.
 */
export function projectedAmount(amount: Fen, year: number, today: CivilDate): Fen | null {
  const last = lastDayOf(year)
  if (today > last) return amount
  const passed = daysBetween(firstDayOf(year), today) + 1
  if (passed < PROJECTED_FROM_DAY) return null
  const whole = daysBetween(firstDayOf(year), last) + 1
  return Math.floor((amount / passed) * whole)
}
