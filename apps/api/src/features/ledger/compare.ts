import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { FactChange } from '../../record/change-record.ts'
import { splitRecord } from '../../record/split-record.ts'

export interface FieldChange {
  readonly field: string
  readonly from: string | number | null
  readonly to: string | number
}

/** What a ledger row would change on a record. */
export interface RowChange {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly facts: readonly FactChange[]
  /** The same for people to read. */
  readonly fields: readonly FieldChange[]
}

const NO_CHANGE: RowChange = { attributes: {}, facts: [], fields: [] }

/**
 * Compares a ledger row with the record. Only what the row says counts: a blank cell never erases, and a date without
 * an hour keeps the hour on record.
 */
export function compareRow(record: StoredRecord, row: Procurement): RowChange {
  const { id: _id, heldBy: _heldBy, ...said } = row
  const before = new Map<string, unknown>(Object.entries(record))
  const changed = Object.entries(splitRecord(said).attributes).filter(([field, value]) => before.get(field) !== value)
  const facts = EVENT_NAMES.flatMap((event): FactChange[] => {
    const field = EVENTS[event]
    const on = row[field]
    if (on === undefined) return []
    const known = record.times?.[field]
    const time = row.times?.[field]
    if (on === record[field] && (time === undefined || time === known)) return []
    const kept = on === record[field] ? known : undefined
    return [{ event, on, time: time ?? kept ?? null, medium: record.media?.[field] ?? null }]
  })
  if (changed.length === 0 && facts.length === 0) return NO_CHANGE
  return {
    attributes: Object.fromEntries(changed),
    facts,
    fields: [
      ...changed.map(([field, to]) => ({ field, from: shown(before.get(field)), to: shown(to) ?? '' })),
      ...facts.map(({ event, on }) => ({ field: EVENTS[event], from: record[EVENTS[event]] ?? null, to: on ?? '' })),
    ],
  }
}

/** True when the row says nothing new. */
export function isUnchanged(change: RowChange): boolean {
  return change.fields.length === 0
}

function shown(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value === undefined || value === null ? null : JSON.stringify(value)
}
