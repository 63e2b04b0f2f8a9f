import type { OverBudgetLine } from '@tenderlight/contracts/ledger'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { TableCard } from '../../ui/table-card.tsx'

/** The lines of the approved budget that the file would exceed, with the figures: confirming is refused until they fit. */
export function OverBudget({ lines }: { readonly lines: readonly OverBudgetLine[] }) {
  if (lines.length === 0) return null
  return (
    <TableCard labelledBy="over-budget">
      <div className="card-head">
        <h2 id="over-budget">{m.ledger_over_title()}</h2>
        <p className="muted small">{m.ledger_over_lead()}</p>
      </div>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{m.ledger_col_buyer()}</th>
            <th scope="col">{m.ledger_over_line()}</th>
            <th scope="col">{m.ledger_over_approved()}</th>
            <th scope="col">{m.ledger_over_used()}</th>
            <th scope="col">{m.ledger_over_asked()}</th>
            <th scope="col">{m.ledger_over_over()}</th>
            <th scope="col">{m.ledger_over_projects()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ unit, year, code, name, amount, used, asked, over, projects }) => (
            <tr key={`${unit} ${year} ${code}`}>
              <td>{unit}</td>
              <th scope="row">
                {name}
                <br />
                <span className="muted small num">
                  {year} {code}
                </span>
              </th>
              <td className="num">{formatYuan(amount)}</td>
              <td className="num">{formatYuan(used)}</td>
              <td className="num">{formatYuan(asked)}</td>
              <td className="num">
                <b>{formatYuan(over)}</b>
              </td>
              <td className="small num">{joinWords(projects)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
