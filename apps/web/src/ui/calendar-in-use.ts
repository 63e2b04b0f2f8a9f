import { CALENDAR_CN, calendarWith } from '@tenderlight/law/calendars/cn'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import { useSyncExternalStore } from 'react'

let inUse: Calendar = CALENDAR_CN
const listeners = new Set<() => void>()

/** The calendar that the page counts with: the product's own until the server has told what was loaded beside it. */
export function calendarInUse(): Calendar {
  return inUse
}

/** Counts with the notices that are loaded on the server, too. */
export function adoptNotices(notices: readonly HolidayNotice[]): void {
  const calendar = calendarWith(CALENDAR_CN, notices)
  if (calendar === inUse) return
  inUse = calendar
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same for a component, which is drawn anew when it changes. */
export function useCalendarInUse(): Calendar {
  return useSyncExternalStore(subscribe, calendarInUse)
}

/** Whether a date rests on days whose notice is not out. */
export function isProvisional(date: CivilDate): boolean {
  return date > inUse.coveredThrough
}
