import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { Attributes, Happening } from './split-record.ts'

type Entry = Happening | (Pick<Happening, 'event'> & { readonly on: null })

/** A new, corrected or (with `on: null`) withdrawn event. */
export type FactChange = Entry & {
  readonly evidence?: string | null
  /** It happened once more: what is on record of the event stays beside it. */
  readonly further?: true
  /** Which entry it corrects or withdraws, where the event may be on record several times; without it the newest. */
  readonly corrects?: string
}

/** The record with these attributes set (null: erased) and these events put on it, corrected or taken off. */
export function changeRecord(record: StoredRecord, attributes: Attributes, facts: readonly Entry[]): StoredRecord {
  const { times, media, ...rest } = record
  const fields = new Map<string, unknown>(Object.entries(rest))
  const hours = new Map<string, unknown>(Object.entries(times ?? {}))
  const places = new Map<string, unknown>(Object.entries(media ?? {}))
  for (const [field, value] of Object.entries(attributes)) put(fields, field, value)
  for (const fact of facts) {
    const field: DateField = EVENTS[fact.event]
    put(fields, field, fact.on)
    put(hours, field, fact.on === null ? null : fact.time)
    put(places, field, fact.on === null ? null : fact.medium)
  }
  return {
    ...Object.fromEntries(fields),
    ...(hours.size === 0 ? {} : { times: Object.fromEntries(hours) }),
    ...(places.size === 0 ? {} : { media: Object.fromEntries(places) }),
  }
}

function put(map: Map<string, unknown>, key: string, value: unknown): void {
  if (value === null || value === undefined) map.delete(key)
  else map.set(key, value)
}
