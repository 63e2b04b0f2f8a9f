import type { Preview } from '@tenderlight/contracts/ledger'
import { m } from '../../paraglide/messages.js'
import { recordFieldName, recordFieldValue } from '../../ui/record-field.ts'
import { TableCard } from '../../ui/table-card.tsx'

/** What the file says otherwise than a published notice: which notice, what stands there, and what the file says. */
export function HeldFields({ held }: Pick<Preview, 'held'>) {
  if (held.length === 0) return null
  return (
    <TableCard labelledBy="held-fields">
      <div className="card-head">
        <h2 id="held-fields">{m.ledger_held_title({ n: held.length })}</h2>
        <p className="muted small">{m.ledger_held_lead()}</p>
      </div>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{m.ledger_col_row()}</th>
            <th scope="col">{m.ledger_col_title()}</th>
            <th scope="col">{m.ledger_col_column()}</th>
            <th scope="col">{m.ledger_held_notice()}</th>
            <th scope="col">{m.ledger_held_stays()}</th>
            <th scope="col">{m.ledger_col_found()}</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ row, id, title, field, from, to, notice }) => (
            <tr key={`${row} ${field}`}>
              <td className="num">{row}</td>
              <th scope="row">
                {title ?? id} <span className="muted small num">{id}</span>
              </th>
              <td>{recordFieldName(field)}</td>
              <td>
                <a className="text-link num" href={`/notices/${encodeURIComponent(notice)}`}>
                  {notice}
                </a>
              </td>
              <td className="num">{recordFieldValue(field, from) ?? '—'}</td>
              <td className="num">{recordFieldValue(field, to) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
