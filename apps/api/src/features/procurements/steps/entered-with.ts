import type { EventName } from '@tenderlight/compliance/procurement/events'
import { detailsOf } from '@tenderlight/contracts/steps'
import type { StepColumn, TypedDetail } from '@tenderlight/contracts/steps'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { Locale } from '../../../locale.ts'
import { Refused } from '../../../problem.ts'
import { changeRecord } from '../../../record/change-record.ts'
import type { Attributes } from '../../../record/split-record.ts'
import { cellText } from './cell-text.ts'
import { isUnreadable, readStepCell } from './read-cell.ts'

/**
 * What is set by what was entered with a step: only what is no day of that step, each once, read as the grid reads it; what
 * stands already is left out. Throws `Refused`: `bad-input` with the field that cannot be read or does not belong to the
 * step, `reason-needed` where something on record would change and nobody said why.
 */
export function enteredWith(
  record: StoredRecord,
  event: EventName,
  typed: readonly TypedDetail[],
  { locale, reason }: { readonly locale: Locale; readonly reason: string | undefined },
): Attributes {
  const columns = new Map(detailsOf(event).map((column) => [column.field, column]))
  const set: Record<string, unknown> = {}
  for (const { field, text } of typed) {
    const column = columns.get(field)
    const value = column === undefined ? undefined : readStepCell(text, column, locale)
    if (column === undefined || field in set || isUnreadable(value)) throw new Refused('bad-input', { field })
    const before = cellText(record, column, locale)
    const after = cellText(changeRecord(record, { [field]: value ?? null }, []), column, locale)
    if (after === before) continue
    if (before !== '' && reason === undefined) throw new Refused('reason-needed')
    set[field] = value ?? null
  }
  return set
}

/** Some fields of a step as they stand, each as the grid writes it; `fields`: of the record. */
export function standingDetails(
  record: StoredRecord,
  event: EventName,
  fields: readonly string[],
  locale: Locale,
): TypedDetail[] {
  const known = (column: StepColumn) => fields.includes(column.field)
  return detailsOf(event)
    .filter(known)
    .map((column) => ({ field: column.field, text: cellText(record, column, locale) }))
    .filter(({ text }) => text !== '')
}
