import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { fieldsOfKind } from './columns.ts'
import type { LedgerFields } from './record.ts'
import { codeOf } from './words.ts'
import type { CodeOf, WordField } from './words.ts'

type Draft = { -readonly [K in keyof Procurement]: Procurement[K] }

const DATES = fieldsOfKind('date')
const MONEY = fieldsOfKind('money')
const TEXTS = [...fieldsOfKind('text'), ...fieldsOfKind('long-text')] as const
const TIMES = EVENT_NAMES.map((event) => [EVENTS[event], `times.${EVENTS[event]}`] as const)

function code<F extends WordField>(field: F, word: string): CodeOf<F> {
  const found = codeOf(field, word)
  if (found === undefined) throw new RangeError(`Not a word of ${field}: ${JSON.stringify(word)}`)
  return found
}

/**
 * The record that a ledger row's fields describe. A row without a number is known by its place (`row-7`).
 * Throws RangeError for a word outside the ledger's vocabulary; fields read by this package hold none.
 */
export function toProcurement(fields: LedgerFields, row: number): Procurement {
  const draft: Draft = { id: fields.id ?? `row-${row}`, heldBy: 'ledger' }
  for (const field of TEXTS) if (fields[field] !== undefined) draft[field] = fields[field]
  for (const field of DATES) if (fields[field] !== undefined) draft[field] = fields[field]
  for (const field of MONEY) if (fields[field] !== undefined) draft[field] = fields[field]
  if (fields.regime !== undefined) draft.regime = code('regime', fields.regime)
  if (fields.category !== undefined) draft.category = code('category', fields.category)
  if (fields.method !== undefined) draft.method = code('method', fields.method)
  if (fields.specialMatter !== undefined) draft.specialMatter = code('specialMatter', fields.specialMatter)
  if (fields.measure !== undefined) draft.measure = code('measure', fields.measure)
  if (fields.winnerScale !== undefined) draft.winnerScale = code('winnerScale', fields.winnerScale)
  if (fields.expectedMonth !== undefined) draft.expectedMonth = fields.expectedMonth
  if (fields.reservedSmeShare !== undefined) draft.reservedSmeShare = fields.reservedSmeShare
  if (fields.bidders !== undefined) draft.bidders = fields.bidders
  const times = timesOf(fields)
  if (times !== undefined) draft.times = times
  return draft
}

function timesOf(fields: LedgerFields): Procurement['times'] {
  let times: { [F in DateField]?: string } | undefined
  for (const [field, key] of TIMES) {
    const time = fields[key]
    if (time !== undefined) (times ??= {})[field] = time
  }
  return times
}
