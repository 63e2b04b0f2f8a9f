import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Detail } from '@tenderlight/contracts/procurements'

/** The steps whose day stands, those that happened last first: they are what is to be proved now. */
export function stepsOnRecord(facts: Detail['facts']): EventName[] {
  return facts
    .filter(({ correctedBy, withdrawn }) => correctedBy === null && !withdrawn)
    .toSorted((a, b) =>
      a.on === b.on ? EVENT_NAMES.indexOf(b.event) - EVENT_NAMES.indexOf(a.event) : a.on < b.on ? 1 : -1,
    )
    .map(({ event }) => event)
}
