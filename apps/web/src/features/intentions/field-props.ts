import { m } from '../../paraglide/messages.js'
import { recordFieldName } from '../../ui/record-field.ts'
import type { Draft, DraftChange } from './draft.ts'
import type { NeededField } from './missing-fields.ts'

/** What every group of fields is given. */
export interface FieldsProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  /** Needed fields that are empty, once somebody has tried to submit. */
  readonly missing: readonly NeededField[]
}

/** The words that a field was read from, and the usual hint. */
export function hintOf(draft: Draft, field: keyof Draft, hint?: string): string | undefined {
  const words = draft.readFrom[field]
  // A text that was taken over as it stands needs no quotation beside it.
  const read = words === undefined || words === draft[field] ? undefined : m.intention_read_from({ words })
  return read === undefined ? hint : hint === undefined ? read : `${read} · ${hint}`
}

/** The error of a needed field that is empty. */
export function errorOf(missing: readonly NeededField[], field: NeededField): string | false {
  return missing.includes(field) && m.intention_required({ field: recordFieldName(field) })
}
