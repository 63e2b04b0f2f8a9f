import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import type { Preview } from '@tenderlight/contracts/ledger'

/** The cells that could not be read: where, what stands there, and what was expected. */
export function RejectedCells({ cells }: { readonly cells: Preview['rejected'] }) {
  if (cells.length === 0) return null
  return (
    <TableCard labelledBy="rejected">
      <div className="card-head">
        <h2 id="rejected">{m.ledger_rejected_title()}</h2>
        <p className="muted small">{m.ledger_rejected_lead()}</p>
      </div>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{m.ledger_col_row()}</th>
            <th scope="col">{m.ledger_col_column()}</th>
            <th scope="col">{m.ledger_col_found()}</th>
            <th scope="col">{m.ledger_col_expected()}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ row, column, found, expected }) => (
            <tr key={`${row} ${column} ${found}`}>
              <td className="num">{row}</td>
              <th scope="row">{column}</th>
              <td className="rejected-found">{found === '' ? m.ledger_empty_cell() : found}</td>
              <td>{expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
