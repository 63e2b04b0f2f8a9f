import type { Db } from '@tenderlight/db/connect'
import { loadedNotices, noticeCount } from '@tenderlight/db/repositories/calendar-notices'
import type { Calendar } from '@tenderlight/law/calendar'
import { CALENDAR_CN, calendarWith } from '@tenderlight/law/calendars/cn'

/**
 * Answers with the calendar of the installation: the product's own with the notices that were loaded. Each answer asks
 * the database how many there are, and builds the calendar only when that has changed, in whichever process.
 */
export function standingCalendar(): (db: Db) => Promise<Calendar> {
  let known = { notices: 0, calendar: CALENDAR_CN }
  return async (db) => {
    const notices = await noticeCount(db)
    if (notices !== known.notices) {
      const loaded = await loadedNotices(db)
      known = {
        notices: loaded.length,
        calendar: calendarWith(
          CALENDAR_CN,
          loaded.map(({ notice }) => notice),
        ),
      }
    }
    return known.calendar
  }
}
