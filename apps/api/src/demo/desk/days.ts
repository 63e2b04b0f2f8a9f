import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { onOrBeforeWorkingDay } from '../working-week.ts'
import type { Desk } from './demo-desk.ts'

/** The working day about `days` after `from`, but never after today; undefined where that would be before `from`. */
export function laterDay({ today, calendar }: Desk, from: CivilDate, days: number): CivilDate | undefined {
  const wanted = addDays(from, days)
  const day = onOrBeforeWorkingDay(calendar, wanted < today ? wanted : today)
  return day < from ? undefined : day
}

/** The working day about `days` ago. */
export function daysAgo({ today, calendar }: Desk, days: number): CivilDate {
  return onOrBeforeWorkingDay(calendar, addDays(today, -days))
}
