import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { EVENT_NAMES } from './procurement/events.ts'
import type { EventName } from './procurement/events.ts'
import type { Procurement } from './procurement/procurement.ts'
import { factsFrom } from './reading/facts.ts'

/** Stands in `days` for an event that is not on record; no day of the years 0001-9999 has this number. */
export const ABSENT: DayNumber = -0x4000_0000

/** A procurement read once, so that a hundred rules need not search it: the same facts in one fixed shape. */
export interface Reading {
  /** The procurement with every field present, undefined where it is not on record. */
  readonly facts: Procurement
  /** The day of every event by its place in `EVENT_NAMES`; {@link ABSENT} where it is not on record. */
  readonly days: readonly DayNumber[]
}

/** The fields in the order of the fixed shape; the dates come first, in the order of their events. */
const FIELDS: readonly string[] = Object.keys(factsFrom([]))
const FIELD_COUNT = FIELDS.length
const INDEX: ReadonlyMap<string, number> = new Map(FIELDS.map((field, index) => [field, index]))
const DATE_COUNT = EVENT_NAMES.length
const NO_DAYS: readonly DayNumber[] = EVENT_NAMES.map(() => ABSENT)

/** Records of one source hold their fields in one order: the field that came after this one is tried first. */
const following: number[] = FIELDS.map((_, index) => (index + 1) % FIELD_COUNT)
/** Filled and emptied within one call: nothing else runs in between. */
const slots: unknown[] = FIELDS.map(() => undefined)

/** The place of an event in {@link Reading.days}. */
export function eventIndex(event: EventName): number {
  return EVENT_NAMES.indexOf(event)
}

/**
 * Reads `procurement` once. Looking up a hundred names in objects that each have other fields costs more than all
 * rules together; going once through the fields that are there does not.
 * Throws RangeError for a date that does not exist.
 */
export function read(procurement: Procurement): Reading {
  const keys = Object.keys(procurement)
  const values: readonly unknown[] = Object.values(procurement)
  const days = NO_DAYS.slice()
  let others: Record<string, unknown> | undefined
  let index = 0
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? ''
    const value = values[place]
    let next = following[index] ?? 0
    if (FIELDS[next] !== key) {
      const known = INDEX.get(key)
      if (known === undefined) {
        ;(others ??= {})[key] = value
        continue
      }
      next = known
      following[index] = known
    }
    index = next
    if (value === undefined) continue
    slots[index] = value
    if (index < DATE_COUNT) days[index] = dayNumber(value as CivilDate)
  }
  const facts = factsFrom(slots)
  slots.fill(undefined)
  return { facts: others === undefined ? facts : { ...facts, ...others }, days }
}
