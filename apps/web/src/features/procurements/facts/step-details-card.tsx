import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DETAILS } from '@tenderlight/contracts/steps'
import type { GridCell, StepColumn } from '@tenderlight/contracts/steps'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { columnName, STEP_WORDS } from '../grid/column-words.ts'
import type { FieldWords } from '../history/say-change.ts'
import { VersionHistory } from '../history/version-history.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { StepDetailsDialog } from './step-details-dialog.tsx'

const route = getRouteApi('/workspace/procurements/$key')

/** What is known of the steps besides their days, with who entered it: separated award, form, supplements, acceptance. */
export function StepDetailsCard({ procurementKey: key }: { readonly procurementKey: string }) {
  const { may } = useSession()
  const { data } = useQuery(trpc.steps.ofProcurement.queryOptions({ key }))
  const { details } = route.useSearch()
  const navigate = route.useNavigate()
  const [changing, setChanging] = useState(false)
  const shut = () => {
    setChanging(false)
    if (details !== undefined) void navigate({ search: ({ details: _, ...rest }) => rest, replace: true })
  }
  const { data: history } = useQuery(trpc.steps.history.queryOptions({ key }))
  const changes = history?.changes ?? []
  if (data === undefined) return <FoldedCard id="step-details" title={m.details_title()} what="" />
  const entered = DETAILS.flatMap((column) => {
    const cell = data.cells[column.field]
    return cell === undefined ? [] : [{ column, cell }]
  })
  const edit = may('procurements.record') && (
    <Button size="small" className="no-print" onClick={() => setChanging(true)}>
      {m.details_edit()}
    </Button>
  )
  return (
    <>
      {entered.length + changes.length === 0 ? (
        <FoldedCard id="step-details" title={m.details_title()} what={m.details_empty()}>
          {edit}
        </FoldedCard>
      ) : (
        <TableCard labelledBy="step-details">
          <div className="card-head evidence-head">
            <h2 id="step-details">{m.details_title()}</h2>
            {edit}
          </div>
          {entered.length > 0 && <DetailsTable entered={entered} />}
          {changes.length > 0 && (
            <VersionHistory changes={changes} sayThing={({ name }) => fieldOfName(name)} fields={SAID} />
          )}
        </TableCard>
      )}
      {may('procurements.record') && (changing || details !== undefined) && (
        <StepDetailsDialog row={data} at={details} onClose={shut} />
      )}
    </>
  )
}

/** What stood before, and what stands now. */
const SAID: Readonly<Record<string, FieldWords>> = { value: { name: m.details_col_value } }

/** The field of a change as its column is called. */
function fieldOfName(name: string): string {
  const column = DETAILS.find(({ field }) => field === name)
  return column === undefined ? name : columnName(column)
}

interface Entered {
  readonly column: StepColumn
  readonly cell: GridCell
}

function DetailsTable({ entered }: { readonly entered: readonly Entered[] }) {
  return (
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
            <td className="num">{capital(cell.text)}</td>
            <td className="small">
              {cell.by ?? m.facts_imported()} <span className="muted num">{momentInChina(cell.at)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
