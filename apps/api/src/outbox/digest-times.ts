import type { Calendar } from '@tenderlight/law/calendar'
import { addDays, todayInChina } from '@tenderlight/law/civil-date'
import { onOrAfterWorkingDay } from '@tenderlight/law/working-days'

/** When the alerts of a day go out in one message, in China: behind the morning's look at the clocks. */
const AT = 'T09:00:00+08:00'

/** The next two moments, from `now` on, at which alerts of a day go out: 09:00 of working days. */
export function digestTimes(now: Date, calendar: Calendar): readonly [Date, Date] {
  const dayFrom = (day: ReturnType<typeof todayInChina>) => onOrAfterWorkingDay(calendar, day).date
  const today = todayInChina(now)
  const begun = new Date(`${today}${AT}`) < now
  const first = dayFrom(begun ? addDays(today, 1) : today)
  const second = dayFrom(addDays(first, 1))
  return [new Date(`${first}${AT}`), new Date(`${second}${AT}`)]
}
