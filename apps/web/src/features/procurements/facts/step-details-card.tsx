import { useQuery } from '@tanstack/react-query'
import { ALL_COLUMNS } from '@tenderlight/contracts/steps'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { columnName, STEP_WORDS } from '../grid/column-words.ts'
import { StepDetailsDialog } from './step-details-dialog.tsx'

/** What is known of the steps besides their days, with who entered it: separated award, form, supplements, acceptance. */
export function StepDetailsCard({ procurementKey: key }: { readonly procurementKey: string }) {
  const { may } = useSession()
  const { data } = useQuery(trpc.steps.ofProcurement.queryOptions({ key }))
  const [changing, setChanging] = useState(false)
  if (data === undefined) return null
  const entered = ALL_COLUMNS.flatMap((column) => {
    const cell = column.event === undefined ? data.cells[column.field] : undefined
    return cell === undefined ? [] : [{ column, cell }]
  })
  return (
    <TableCard labelledBy="step-details">
      <div className="card-head evidence-head">
        <h2 id="step-details">{m.details_title()}</h2>
        {may('procurements.record') && (
          <Button size="small" className="no-print" onClick={() => setChanging(true)}>
            {m.details_edit()}
          </Button>
        )}
      </div>
      {entered.length === 0 ? (
        <p className="facts-empty muted">{m.details_empty()}</p>
      ) : (
        <table className="grid stacked-table">
          <caption className="visually-hidden">{m.details_table()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.details_col_step()}</th>
              <th scope="col">{m.details_col_what()}</th>
              <th scope="col">{m.details_col_value()}</th>
              <th scope="col">{m.details_col_by()}</th>
            </tr>
          </thead>
          <tbody>
            {entered.map(({ column, cell }) => (
              <tr key={column.field}>
                <td className="muted">{STEP_WORDS[column.step]()}</td>
                <th scope="row">{columnName(column)}</th>
                <td className="num">{cell.text}</td>
                <td className="small">
                  {cell.by ?? m.facts_imported()} <span className="muted num">{momentInChina(cell.at)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changing && <StepDetailsDialog row={data} onClose={() => setChanging(false)} />}
    </TableCard>
  )
}
