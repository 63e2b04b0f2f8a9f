import type { NoticeChange } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from '../record-field.ts'
import '../grid.css'
import './changes.css'
import { changedPart } from './changed-part.ts'

/** Field by field what was said and what is said now; the part that differs is marked, and read out as taken away or added. */
export function ChangeTable({ changes }: { readonly changes: readonly NoticeChange[] }) {
  return (
    <table className="grid change-table">
      <thead>
        <tr>
          <th scope="col">{m.changes_field()}</th>
          <th scope="col">{m.changes_from()}</th>
          <th scope="col">{m.changes_to()}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={change.field} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ change: { field, from, to } }: { readonly change: NoticeChange }) {
  const [old, now] = [recordFieldValue(field, from), recordFieldValue(field, to)]
  const both = typeof from === 'string' && typeof to === 'string' && old === from && now === to
  const part = both ? changedPart(from, to) : { before: '', from: old ?? '', to: now ?? '', after: '' }
  return (
    <tr>
      <th scope="row">{recordFieldName(field)}</th>
      <td className="num" data-label={m.changes_from()}>
        {old === undefined ? <span className="muted">{m.changes_nothing()}</span> : null}
        {part.before}
        {part.from !== '' && <del>{part.from}</del>}
        {old !== undefined && part.after}
      </td>
      <td className="num" data-label={m.changes_to()}>
        {now === undefined ? <span className="muted">{m.changes_nothing()}</span> : null}
        {part.before}
        {part.to !== '' && <ins>{part.to}</ins>}
        {now !== undefined && part.after}
      </td>
    </tr>
  )
}
