import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'

/** True when `text` is the name of an event. */
export function isEventName(text: string): text is EventName {
  return Object.hasOwn(EVENTS, text)
}
