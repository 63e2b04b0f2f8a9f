import { dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ABSENT, eventIndex } from '../reading.ts'
import type { Scope } from './rule.ts'

/** One event of a clock: where a reading holds its day. */
export interface EventPlace {
  readonly event: EventName
  readonly field: DateField
  readonly index: number
}

/** Where the day of `event` is found. */
export function placeOf(event: EventName): EventPlace {
  return { event, field: EVENTS[event], index: eventIndex(event) }
}

/**
 * The day of an event as a number; {@link ABSENT} when it is not on record. Taken from the reading that `evaluate` made;
 * a record that a rule has altered before judging it, or that notes what is looked at, is asked itself.
 */
export function dayOf(procurement: Procurement, { field, index }: EventPlace, { reading }: Scope): DayNumber {
  if (reading.facts === procurement) return reading.days[index] ?? ABSENT
  const date = procurement[field]
  return date === undefined ? ABSENT : dayNumber(date)
}
