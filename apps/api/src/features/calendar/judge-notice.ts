import type { Db } from '@tenderlight/db/connect'
import { loadedNotices } from '@tenderlight/db/repositories/calendar-notices'
import type { Schema } from '@tenderlight/db/schema'
import type { Calendar } from '@tenderlight/law/calendar'
import { CALENDAR_CN, calendarWith, noticesOf } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import { fitProblems, isKnown } from '@tenderlight/law/notice-file/fit-notice'
import type { NoticeProblem } from '@tenderlight/law/notice-file/notice-problem'
import { parseNotice } from '@tenderlight/law/notice-file/parse-notice'
import type { Transaction } from 'kysely'

/** What a notice's text comes to beside what is loaded. */
export type JudgedNotice =
  | { readonly outcome: 'refused'; readonly problems: readonly NoticeProblem[] }
  | { readonly outcome: 'known'; readonly notice: HolidayNotice; readonly calendar: Calendar }
  | { readonly outcome: 'new'; readonly notice: HolidayNotice; readonly calendar: Calendar }

/** Reads a notice and holds it against the calendar that stands; with a new one, `calendar` is the one that would stand. */
export async function judgeNotice(db: Db | Transaction<Schema>, text: string, today: CivilDate): Promise<JudgedNotice> {
  const { notice, problems } = parseNotice(text)
  if (problems !== undefined) return { outcome: 'refused', problems }
  const loaded = (await loadedNotices(db)).map((row) => row.notice)
  const standing = calendarWith(CALENDAR_CN, loaded)
  const known = noticesOf(standing)
  if (isKnown(notice, known)) return { outcome: 'known', notice, calendar: standing }
  const misfits = fitProblems(notice, known, today)
  if (misfits.length > 0) return { outcome: 'refused', problems: misfits }
  return { outcome: 'new', notice, calendar: calendarWith(CALENDAR_CN, [...loaded, notice]) }
}
