import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { wordFor } from '@tenderlight/compliance/say/value-words'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { recordFieldValue } from '../../../ui/record-field.ts'

/** A value of the record in words; of a list how many it has, of what has no words only that it is there. */
export function saidValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return m.why_fact_absent()
  if (Array.isArray(value)) return m.why_fact_items({ n: value.length })
  const word = typeof value === 'number' ? undefined : wordFor(field as keyof Procurement, value, currentLocale())
  return word ?? recordFieldValue(field, value) ?? m.why_fact_set()
}
