import { EVENTS } from '@tenderlight/compliance/procurement/events'
import { wordFor } from '@tenderlight/compliance/say/value-words'
import type { StepColumn } from '@tenderlight/contracts/steps'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { formatYuan } from '@tenderlight/law/money'
import type { Locale } from '../../../locale.ts'

/** What stands in a cell of the record, as the grid writes it; '' where nothing does. */
export function cellText(record: StoredRecord, { field, kind, event }: StepColumn, locale: Locale): string {
  if (event !== undefined) {
    const day = record[EVENTS[event]]
    const time = record.times?.[EVENTS[event]]
    return day === undefined ? '' : time === undefined ? day : `${day} ${time}`
  }
  const value = new Map<string, unknown>(Object.entries(record)).get(field)
  if (value === undefined || value === null) return ''
  if (kind === 'choice') return wordFor(field, value, locale) ?? ''
  if (Array.isArray(value)) {
    return value.flatMap((one) => wordFor(field, one, locale) ?? []).join(locale === 'en' ? ', ' : '、')
  }
  if (typeof value === 'number') return numberText(value, kind)
  return typeof value === 'string' ? value : ''
}

function numberText(value: number, kind: StepColumn['kind']): string {
  if (kind === 'money') return formatYuan(value).replace(/\.00$/u, '')
  return kind === 'share' ? `${value / 100}%` : `${value}`
}
