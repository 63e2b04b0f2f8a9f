import { Link } from '@tanstack/react-router'
import type { MatterListRow } from '@tenderlight/contracts/requests'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { MATTER_WORDS, sayLimit, sayWaiting } from '../../ui/request-words.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

/** Matters with where each stands; on a phone a card each. */
export function RequestsTable({
  rows,
  labelledBy,
}: {
  readonly rows: readonly MatterListRow[]
  readonly labelledBy: string
}) {
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <caption className="visually-hidden">{m.req_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.req_col_title()}</th>
            <th scope="col">{m.req_col_kind()}</th>
            <th scope="col">{m.req_col_light()}</th>
            <th scope="col">{m.req_col_waits()}</th>
            <th scope="col">{m.req_col_handler()}</th>
            <th scope="col">{m.req_col_received()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/requests/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>
                <span className="req-below muted small num">
                  {row.number}
                  {row.project !== null && <> · {row.project.number}</>}
                </span>
              </th>
              <td data-label={m.req_col_kind()}>{MATTER_WORDS[row.kind]()}</td>
              <td data-label={m.req_col_light()}>
                <Light light={row.light} word={LIGHT_WORDS[row.light]()} />
                <span className="req-below muted small num">{sayLimit(row)}</span>
              </td>
              <td data-label={m.req_col_waits()}>{sayWaiting(row)}</td>
              <td data-label={m.req_col_handler()}>{row.handler?.name ?? m.none()}</td>
              <td className="num" data-label={m.req_col_received()}>
                {row.receivedOn}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
