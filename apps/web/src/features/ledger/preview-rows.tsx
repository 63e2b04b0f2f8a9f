import { Checkbox } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import type { Preview } from '@tenderlight/contracts/ledger'
import { PreviewRow } from './preview-row.tsx'

/** Every row with its changes, changes first. Unchanged rows only when asked for. */
export function PreviewRows({ preview }: { readonly preview: Preview }) {
  const [withUnchanged, setWithUnchanged] = useState(false)
  const { rows, counts } = preview
  const shown = withUnchanged ? rows : rows.filter(({ change }) => change !== 'unchanged')
  const total = counts.new + counts.changed + counts.unchanged
  if (rows.length === 0) return null
  return (
    <TableCard labelledBy="preview-rows">
      <div className="card-head preview-rows-head">
        <h2 id="preview-rows">{m.ledger_rows_title()}</h2>
        {rows.length < total && <span className="muted small">{m.ledger_rows_more({ n: rows.length })}</span>}
        <span className="spacer" />
        {counts.unchanged > 0 && (
          <Checkbox checked={withUnchanged} onChange={({ target }) => setWithUnchanged(target.checked)}>
            {m.ledger_show_unchanged()}
          </Checkbox>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="muted history-empty">{m.ledger_rows_none()}</p>
      ) : (
        <table className="grid">
          <caption className="visually-hidden">{m.ledger_rows_table()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.ledger_col_row()}</th>
              <th scope="col">{m.ledger_col_change()}</th>
              <th scope="col">{m.ledger_col_title()}</th>
              <th scope="col">{m.ledger_col_buyer()}</th>
              <th scope="col">{m.ledger_col_fields()}</th>
              <th scope="col">{m.ledger_col_lights()}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PreviewRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </TableCard>
  )
}
