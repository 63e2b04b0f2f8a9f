import { Link } from '@tanstack/react-router'
import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { memo } from 'react'
import type { Edits, Verdicts } from './edits.ts'
import { verdictOf } from './edits.ts'
import { GridCellView } from './grid-cell.tsx'

interface GridRowProps {
  readonly row: GridRow
  readonly place: number
  readonly edits: Edits[string] | undefined
  readonly verdicts: Verdicts[string] | undefined
  /** The column of the cell that keys act on; undefined: it lies in another row. */
  readonly active: number | undefined
  readonly typing: string | undefined
  readonly mayEdit: boolean
  readonly withUnit: boolean
  readonly onType: (text: string) => void
}

/** A project with the cells of its steps. Only the row that something happens in is drawn anew. */
export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { row, place, edits, verdicts, active, typing, mayEdit, withUnit, onType } = props
  const { key, title, number, unit } = row
  return (
    <tr aria-rowindex={place + 3}>
      <th scope="row" aria-colindex={1} className="step-project">
        <Link to="/procurements/$key" params={{ key }} tabIndex={-1} title={title ?? number}>
          {title ?? number}
        </Link>
        <span className="muted small num">{withUnit ? `${number} · ${unit}` : number}</span>
      </th>
      {COLUMNS.map((column, at) => {
        const edit = edits?.[column.field]
        const verdict =
          edit === undefined || verdicts === undefined
            ? undefined
            : verdictOf({ [key]: verdicts }, { key, field: column.field, edit })
        return (
          <GridCellView
            key={column.field}
            row={row}
            place={place}
            column={column}
            at={at}
            edit={edit}
            verdict={verdict}
            isActive={active === at}
            typing={active === at ? typing : undefined}
            mayEdit={mayEdit}
            onType={onType}
          />
        )
      })}
    </tr>
  )
})
