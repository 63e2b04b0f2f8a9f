import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { recordFieldName } from '../../../ui/record-field.ts'
import type { Draft } from '../draft.ts'
import type { ImportRow } from './kept-import.ts'

/** Whether somebody has filled in since what could not be read. */
function isMended(draft: Draft, field: string | null): boolean {
  if (field === null || draft.readFrom[field] !== undefined) return false
  const value = new Map<string, unknown>(Object.entries(draft)).get(field)
  return value !== undefined && value !== ''
}

/** The cells that could not be read: where, what stands there, what was expected. Those that were filled in are left out. */
export function UnreadList({ row: { draft, unread } }: { readonly row: ImportRow }) {
  const language = currentLocale() === 'en' ? 'en' : 'zh'
  const open = unread.filter(({ field }) => !isMended(draft, field))
  if (open.length === 0) return null
  return (
    <ul className="many-unread small">
      {open.map(({ field, cell, column, found, expected }) => (
        <li key={`${cell} ${column} ${field}`}>
          {m.many_unread({
            field: field === null ? (column ?? '') : recordFieldName(field),
            place: [cell, column].filter((part) => part !== null).join(' '),
            found,
            expected: expected[language],
          })}
        </li>
      ))}
    </ul>
  )
}
