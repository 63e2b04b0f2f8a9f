import { Link } from '@tanstack/react-router'
import type { CheckSummary } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { problemsIn, sayKinds } from './check-words.ts'

/** The checks, each with what it found of what the reader may see. */
export function ChecksTable({ checks }: { readonly checks: readonly CheckSummary[] }) {
  return (
    <TableCard labelledBy="dc-checks">
      <table className="grid stacked-table">
        <caption id="dc-checks" className="visually-hidden">
          {m.dc_title()}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.dc_col_span()}</th>
            <th scope="col">{m.dc_col_list()}</th>
            <th scope="col">{m.dc_col_checked()}</th>
            <th scope="col">{m.dc_col_agreed()}</th>
            <th scope="col">{m.dc_col_problems()}</th>
            <th scope="col">{m.dc_col_when()}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ id, from, through, kinds, source, filename, checked, agreed, outcomes, madeAt, madeBy }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="text-link num" to="/data-check/$id" params={{ id }}>
                  {m.dc_span({ from, through })}
                </Link>
                <span className="muted small datacheck-below">{sayKinds(kinds)}</span>
              </th>
              <td className="datacheck-words" data-label={m.dc_col_list()}>
                {filename}{' '}
                <span className="muted small">{source === 'fetch' ? m.dc_source_fetch() : m.dc_source_upload()}</span>
              </td>
              <td className="num" data-label={m.dc_col_checked()}>
                {checked}
              </td>
              <td className="num" data-label={m.dc_col_agreed()}>
                {agreed}
              </td>
              <td className="num" data-label={m.dc_col_problems()}>
                {problemsIn(outcomes)}
              </td>
              <td className="small" data-label={m.dc_col_when()}>
                <span className="num">{momentInChina(madeAt)}</span>{' '}
                <span className="muted">{m.dc_by({ by: madeBy })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
