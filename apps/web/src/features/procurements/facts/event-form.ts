import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Medium } from '@tenderlight/compliance/procurement/vocabulary'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** Where a disclosure usually stands: what the form offers first. Other events have no medium. */
const USUAL_MEDIUM: Partial<Record<EventName, Medium>> = {
  intention: 'provincial',
  announcement: 'provincial',
  'tender-plan': 'municipal',
  'single-source-publicity': 'provincial',
  'candidate-publicity': 'municipal',
  'result-published': 'provincial',
  'acceptance-published': 'provincial',
  'contract-published': 'municipal',
}

/** The medium offered first for a disclosure; undefined for an event that has none. */
export function usualMedium(event: EventName): Medium | undefined {
  return USUAL_MEDIUM[event]
}

/** True where the day may lie after today: a bid deadline is set beforehand. */
export function mayLieAhead(event: EventName): boolean {
  return event === 'bid-deadline'
}

/** True where the hour decides on one day. */
export function hasHour(event: EventName): boolean {
  return event === 'bid-deadline'
}

/** True of what another medium published: it lies in the past, and what proves it is needed. */
export function isPublishedElsewhere(event: EventName): boolean {
  return event === 'announcement'
}

/** The last day that may be entered; undefined: any. */
export function lastDay(event: EventName, today: CivilDate): CivilDate | undefined {
  if (mayLieAhead(event)) return undefined
  return isPublishedElsewhere(event) ? addDays(today, -1) : today
}
