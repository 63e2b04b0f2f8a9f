import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Medium } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** An event of a record: the day, and hour and medium where they matter. */
export interface Happening {
  readonly event: EventName
  readonly on: CivilDate
  readonly time: string | null
  readonly medium: Medium | null
}

/** Fields of a record that are no dates, as they are kept in attribute versions. */
export type Attributes = Readonly<Record<string, unknown>>

const NOT_ATTRIBUTES: ReadonlySet<string> = new Set<string>([
  'id',
  'heldBy',
  'times',
  'media',
  ...Object.values(EVENTS),
])

/** Takes a record apart into what is kept as attributes and what is kept as facts. */
export function splitRecord(record: Omit<Procurement, 'id' | 'heldBy'>): {
  attributes: Attributes
  happenings: Happening[]
} {
  const attributes = Object.fromEntries(
    Object.entries(record).filter(([field, value]) => value !== undefined && !NOT_ATTRIBUTES.has(field)),
  )
  const happenings = EVENT_NAMES.flatMap((event): Happening[] => {
    const field = EVENTS[event]
    const on = record[field]
    if (on === undefined) return []
    return [{ event, on, time: record.times?.[field] ?? null, medium: record.media?.[field] ?? null }]
  })
  return { attributes, happenings }
}
