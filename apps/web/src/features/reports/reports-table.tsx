import { Link } from '@tanstack/react-router'
import { periodName } from '@tenderlight/compliance/reports/periods'
import type { IssuedReport, REPORT_SORTS } from '@tenderlight/contracts/reports'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { REPORT_WORDS } from './report-words.ts'
import type { ReportsSearch } from './reports-search.ts'

type ReportSort = (typeof REPORT_SORTS)[number]

interface ReportsTableProps {
  readonly rows: readonly IssuedReport[]
  readonly search: ReportsSearch
  readonly onSort: (sort: ReportSort) => void
}

/** Reports that were issued, those that were withdrawn among them; on a phone a card each. */
export function ReportsTable({ onSort, rows, search }: ReportsTableProps) {
  const { descending = true, sort: now = 'issued' } = search
  const head = (sort: ReportSort, label: string) => (
    <th scope="col" aria-sort={now === sort ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="report-sort" onClick={() => onSort(sort)}>
        {label}
        <span aria-hidden="true">{now === sort ? (descending ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  )
  return (
    <TableCard labelledBy="issued">
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.rep_col_title()}</th>
            {head('number', m.rep_col_number())}
            <th scope="col">{m.rep_kind()}</th>
            {head('period', m.rep_col_period())}
            {head('issued', m.rep_col_issued())}
            <th scope="col">{m.rep_state()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, issuedBy, issuedOn, kind, number, period, title, unit, withdrawnOn }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/reports/issued/$id" params={{ id }}>
                  {title}
                </Link>
                {unit !== null && <div className="muted small">{unit.name}</div>}
              </th>
              <td className="num" data-label={m.rep_col_number()}>
                {number}
              </td>
              <td data-label={m.rep_kind()}>{REPORT_WORDS[kind]()}</td>
              <td className="num" data-label={m.rep_col_period()}>
                {textOf(periodName(period))}
              </td>
              <td className="num" data-label={m.rep_col_issued()}>
                {issuedOn} {issuedBy}
              </td>
              <td data-label={m.rep_state()}>
                {withdrawnOn === null ? (
                  <span className="tag tag-green">{m.rep_state_standing()}</span>
                ) : (
                  <span className="tag num">{m.rep_withdrawn_on({ on: withdrawnOn })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
