import type { WaitingItem } from '@tenderlight/contracts/worklist'
import type { StepsBehind } from '@tenderlight/db/repositories/worklist'
import { civilDate, daysBetween, todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** Days are counted from here for SEQUENCE: nothing that waits came before. */
const FIRST_DAY = civilDate('2020-01-01')

/** Where something that waits stands in a calendar. */
export interface WaitingDay {
  readonly day: CivilDate
  readonly sequence: number
  readonly stamp: Date
}

/**
 * The day of something that waits: the last one on which its plan can still be kept, where there is one and it has not
 * passed. Else `today`, as the list has it: it is to be done now, and would be seen by nobody on the day on which it came.
 * There it is moved on every day until it is done. `sequence` never falls, whatever becomes of it: it counts days and, of
 * what goes on step by step and is given another day on the way, the steps `behind` it.
 */
export function waitingDay(
  item: WaitingItem,
  today: CivilDate,
  behind?: Pick<StepsBehind, 'steps' | 'at'>,
): WaitingDay {
  const planned = 'due' in item && item.due !== null && item.due >= today ? item.due : undefined
  const since = behind !== undefined ? todayInChina(behind.at) : 'since' in item ? item.since : today
  const changed = planned === undefined ? today : since
  const begun = new Date(`${changed}T00:00:00+08:00`)
  return {
    day: planned ?? today,
    sequence: daysBetween(FIRST_DAY, changed) + (behind?.steps ?? 0),
    stamp: behind !== undefined && behind.at > begun ? behind.at : begun,
  }
}
