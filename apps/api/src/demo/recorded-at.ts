import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** The hour in China at which the clerks of the demo put an event on record, later steps of one day later. */
const FIRST_HOUR = 9
const STEPS_AN_HOUR = 4

/** The moment on `day`, but never after `now`. */
function moment(day: CivilDate, quarter: number, now: Date): Date {
  const start = Date.parse(`${day}T00:00:00+08:00`)
  return new Date(Math.min(start + FIRST_HOUR * 3_600_000 + (quarter / STEPS_AN_HOUR) * 3_600_000, now.getTime()))
}

/**
 * When each event of `procurement` was put on record: the day it happened, during office hours; a bid deadline with
 * the announcement that sets it.
 */
export function recordedAt(procurement: Procurement, now: Date): (event: EventName, on: CivilDate) => Date {
  return (event, on) => {
    const day = event === 'bid-deadline' ? (procurement.announcementOn ?? on) : on
    return moment(day, EVENT_NAMES.indexOf(event), now)
  }
}

/** When the record was opened: the first time something was put on it. */
export function openedAt(procurement: Procurement, now: Date): Date {
  const at = recordedAt(procurement, now)
  const times = EVENT_NAMES.flatMap((event) => {
    const on = procurement[EVENTS[event]]
    return on === undefined ? [] : [at(event, on).getTime()]
  })
  return new Date(Math.min(...times, now.getTime()))
}
