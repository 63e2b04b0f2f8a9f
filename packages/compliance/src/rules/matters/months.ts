import { addMonths, daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** The days from `trigger` to the corresponding day `months` months later, or to that month's end (民法典第二百零二条). */
export function daysOfMonths(trigger: CivilDate, months: number): number {
  return daysBetween(trigger, addMonths(trigger, months))
}
