import type { ListedNotice } from '@tenderlight/contracts/notices'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { noticeLines } from './notice-line.ts'
import { plain } from './plain-text.ts'

/** Where the calendar stands: the address of a notice's page, and the name that makes event ids unique in the world. */
export interface CalendarPlace {
  readonly noticeUrl: (number: string) => string
  readonly host: string
}

/**
 * The calendar (RFC 5545) of the first lawful announcement days: one whole-day event for each notice that has one and was not corrected.
 * Time stamps are those of publication, so that an unchanged list gives the same bytes.
 */
export function noticeCalendar(notices: readonly ListedNotice[], place: CalendarPlace, district: string): string {
  const calendar = new ICalCalendar({
    name: plain(`${district}采购最早公告日`),
    prodId: { company: 'Tenderlight', product: 'portal', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  })
  for (const notice of notices) {
    if (notice.earliestAnnouncement === null || notice.correctedBy !== null) continue
    calendar.createEvent({
      id: `${notice.number}@${place.host}`,
      stamp: midnight(notice.publishedOn),
      start: midnight(notice.earliestAnnouncement),
      end: midnight(addDays(notice.earliestAnnouncement, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: plain(`最早公告日:${notice.title}`),
      description: plain([...noticeLines(notice), '这是依法可以发布采购公告的第一天,不是公告已经发布。'].join('\n')),
      url: place.noticeUrl(notice.number),
    })
  }
  return calendar.toString()
}

/** The civil day as the library reads it: its UTC fields are the day. */
function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
