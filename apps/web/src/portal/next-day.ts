import type { Notice } from '@tenderlight/contracts/notices'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../paraglide/messages.js'

/** The date that matters next to a bidder. */
export interface NextDay {
  readonly label: string
  /** A civil date, or a month where only that is known. */
  readonly on: string
  /** How far away it is; empty for a month. */
  readonly distance: string
}

/** The bid deadline of an announcement, the first announcement day of an intention, else the expected month; undefined where the notice gives none. */
export function nextDayOf(notice: Notice, today: CivilDate): NextDay | undefined {
  const { bidDeadlineOn, earliestAnnouncement, expectedMonth } = notice
  if (notice.kind === 'announcement') {
    if (bidDeadlineOn === null) return undefined
    return {
      label: m.portal_deadline(),
      on: bidDeadlineOn,
      distance: distance(today, bidDeadlineOn, m.portal_days_closed),
    }
  }
  if (earliestAnnouncement !== null) {
    return {
      label: m.portal_earliest(),
      on: earliestAnnouncement,
      distance: distance(today, earliestAnnouncement, m.portal_days_reached),
    }
  }
  return expectedMonth === null ? undefined : { label: m.portal_expected(), on: expectedMonth, distance: '' }
}

function distance(today: CivilDate, day: CivilDate, past: () => string): string {
  const days = daysBetween(today, day)
  if (days < 0) return past()
  return days === 0 ? m.portal_days_today() : m.portal_days_left({ n: days })
}
