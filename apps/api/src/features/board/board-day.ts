import type { BoardScope } from '@tenderlight/db/repositories/board-scope'
import { addDays, addMonths } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, isWorkingDay } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Actor } from '../../session/actor.ts'

/** What every page of the board may be narrowed by. */
interface Narrowed extends Pick<BoardScope, 'level' | 'year' | 'regime' | 'category'> {}

/** What is counted for `actor` on `today`. */
export function scopeFor({ districtId }: Actor, today: CivilDate, input: Narrowed): BoardScope {
  const { level, year, regime, category } = input
  return { districtId, today, level, year, regime, category }
}

/** A day in the first of `months` months, the last of which is the present one: punctuality is told of whole months. */
export const keptSince = (today: CivilDate, months = 12): CivilDate => addMonths(today, 1 - months)

/** What the head of each page of the board says of the day. */
export function dayOf(calendar: Calendar, today: CivilDate) {
  return {
    asOf: today,
    isWorkingDay: isWorkingDay(calendar, today),
    nextWorkingDay: addWorkingDays(calendar, today, 1).date,
  }
}

export function lastWorkingDayBefore(calendar: Calendar, today: CivilDate): CivilDate {
  let day = addDays(today, -1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1)
  return day
}
