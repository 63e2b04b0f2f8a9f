import type { holidayNotice } from '@tenderlight/contracts/calendar'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type * as z from 'zod'

/** A notice as it goes over the wire. */
export function noticeOutput(notice: HolidayNotice): z.input<typeof holidayNotice> {
  return {
    ...notice,
    holidays: notice.holidays.map(([name, from, through, ...makeUp]) => [name, from, through, ...makeUp]),
  }
}
