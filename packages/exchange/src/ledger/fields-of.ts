import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { COLUMNS } from './columns.ts'
import type { LedgerFields } from './record.ts'
import { isWordField, wordOf } from './words.ts'

/**
 * What a ledger row of this procurement would say: the inverse of `toProcurement`, for the fields that a ledger has.
 * The words of vocabularies are Chinese, absent fields have no entry, and the order is that of the columns.
 */
export function fieldsOf(procurement: Procurement): LedgerFields {
  const fields: Record<string, string | number> = {}
  for (const { field } of COLUMNS) {
    const value = procurement[field]
    if (value !== undefined) fields[field] = isWordField(field) ? wordOf(field, `${value}`) : value
  }
  for (const event of EVENT_NAMES) {
    const time = procurement.times?.[EVENTS[event]]
    if (time !== undefined) fields[`times.${EVENTS[event]}`] = time
  }
  return fields
}
