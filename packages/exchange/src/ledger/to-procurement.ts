import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { LedgerFields } from './record.ts'
import { codeOf, isWordField } from './words.ts'

/** Local times, by the key under which a row's fields hold them. */
const TIMES: ReadonlyMap<string, DateField> = new Map(
  EVENT_NAMES.map((event) => [`times.${EVENTS[event]}`, EVENTS[event]] as const),
)

function code(field: string, word: string): string {
  const found = isWordField(field) ? codeOf(field, word) : undefined
  if (found === undefined) throw new RangeError(`Not a word of ${field}: ${JSON.stringify(word)}`)
  return found
}

/**
 * The record that a ledger row's fields describe. A row without a number is known by its place (`row-7`).
 * Goes once through the fields that are there: looking fifty names up in rows that each lack others takes longer than
 * all the rules. Throws RangeError for a word outside the ledger's vocabulary; fields read by this package hold none.
 */
export function toProcurement(fields: LedgerFields, row: number): Procurement {
  const draft: Record<string, unknown> = { id: fields.id ?? `row-${row}`, heldBy: 'ledger' }
  let times: { [F in DateField]?: string } | undefined
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const timed = TIMES.get(field)
    if (timed !== undefined) (times ??= {})[timed] = String(value)
    else draft[field] = isWordField(field) ? code(field, String(value)) : value
  }
  if (times !== undefined) draft['times'] = times
  return draft as unknown as Procurement
}
