import type { Calendar } from '@tenderlight/law/calendar'
import { addDays, todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import { nextAttempt } from '../../channels/backoff.ts'

/**
 * When to try a delivery again after `attempts` failed sendings; null when it has been tried often enough. A try that
 * would fall on a rest day waits for 08:30 of the next working day.
 */
export function nextTry(attempts: number, now: Date, calendar: Calendar): Date | null {
  const at = nextAttempt(attempts, now)
  if (at === null) return null
  const day = todayInChina(at)
  if (isWorkingDay(calendar, day)) return at
  return new Date(`${onOrAfterWorkingDay(calendar, addDays(day, 1)).date}T08:30:00+08:00`)
}
