import { m } from '../../../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from '../../../ui/record-field.ts'
import type { Draft } from '../draft.ts'

interface SourcedProps {
  readonly draft: Draft
  readonly field: Exclude<keyof Draft, 'readFrom'>
  /** With the name of the field ahead. */
  readonly named?: boolean
}

/** A value with the cell or the words that it was read from; that it is open, where nothing gave it. */
export function Sourced({ draft, field, named = false }: SourcedProps) {
  const said = recordFieldValue(field, draft[field])
  const words = draft.readFrom[field]
  return (
    <span className="many-value num">
      {named && `${recordFieldName(field)} `}
      {said ?? <span className="muted">{m.many_open({ field: recordFieldName(field) })}</span>}
      {said !== undefined && words !== undefined && (
        <span className="muted small">{m.intention_read_from({ words })}</span>
      )}
    </span>
  )
}
