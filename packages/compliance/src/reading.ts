import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { EVENT_NAMES, EVENTS, NOT_IN_LEDGER } from './procurement/events.ts'
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
  /** Which rare facts are on record, one bit each; 0 for a record of what everyday ledgers hold. */
  readonly rare: number
}

/** The fields in the order of the fixed shape; the dates come first, in the order of their events. */
const FIELDS: readonly string[] = Object.keys(factsFrom([]))
const FIELD_COUNT = FIELDS.length
const INDEX: ReadonlyMap<string, number> = new Map(FIELDS.map((field, index) => [field, index]))
const DATE_COUNT = EVENT_NAMES.length
const NO_DAYS: readonly DayNumber[] = EVENT_NAMES.map(() => ABSENT)

/** The rare facts: what no ledger has a column for. All that have no place in the fixed shape share the first bit. */
const RARE_BITS: ReadonlyMap<string, number> = new Map(
  [...[...NOT_IN_LEDGER].map((event) => EVENTS[event]), 'matters'].map((field, place) => [field, 2 << place]),
)
const RARE_BY_INDEX = FIELDS.map((field) => RARE_BITS.get(field) ?? 0)

/** The bits of `fields` in {@link Reading.rare}; 0 when one of them is no rare fact. */
export function rareBits(fields: readonly string[]): number {
  let bits = 0
  for (const field of fields) {
    const bit = INDEX.has(field) ? RARE_BITS.get(field) : 1
    if (bit === undefined) return 0
    bits |= bit
  }
  return bits
}

/** Records of one source hold their fields in one order: the field that came after this one is tried first. */
const following: number[] = FIELDS.map((_, index) => (index + 1) % FIELD_COUNT)
const NO_VALUES: readonly unknown[] = FIELDS.map(() => undefined)

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
  // Fresh and short-lived: to store into an old array costs the garbage collector a note for each value.
  const found = NO_VALUES.slice()
  const days = NO_DAYS.slice()
  let others: Record<string, unknown> | undefined
  let rare = 0
  let index = 0
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? ''
    const value = values[place]
    let next = following[index] ?? 0
    if (FIELDS[next] !== key) {
      const known = INDEX.get(key)
      if (known === undefined) {
        if (value !== undefined) rare |= 1
        ;(others ??= {})[key] = value
        continue
      }
      next = known
      following[index] = known
    }
    index = next
    if (value === undefined) continue
    found[index] = value
    rare |= RARE_BY_INDEX[index] ?? 0
    if (index < DATE_COUNT) days[index] = dayNumber(value as CivilDate)
  }
  const facts = factsFrom(found)
  return { facts: others === undefined ? facts : { ...facts, ...others }, days, rare }
}
