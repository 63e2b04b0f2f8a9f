import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'

/** Every upload so far: whose, when, and what became of it. */
export function HistoryCard() {
  const { data } = useSuspenseQuery(trpc.ledger.history.queryOptions())
  return (
    <TableCard labelledBy="imports">
      <h2 id="imports" className="card-head">
        {m.ledger_history()}
      </h2>
      {data.imports.length === 0 ? (
        <p className="muted history-empty">{m.ledger_history_empty()}</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{m.ledger_history_file()}</th>
              <th scope="col">{m.ledger_history_when()}</th>
              <th scope="col">{m.ledger_col_change()}</th>
              <th scope="col">{m.ledger_history_state()}</th>
            </tr>
          </thead>
          <tbody>
            {data.imports.map((one) => (
              <tr key={one.importId}>
                <th scope="row">{one.filename}</th>
                <td>
                  <span className="num">{momentInChina(one.uploadedAt)}</span>{' '}
                  <span className="muted">{one.uploadedBy}</span>
                </td>
                <td className="small num">{m.ledger_history_counts(one.counts)}</td>
                <td className="num">
                  {one.confirmedAt === null ? (
                    <span className="muted">{m.ledger_history_open()}</span>
                  ) : (
                    m.ledger_history_confirmed({ date: momentInChina(one.confirmedAt) })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </TableCard>
  )
}
