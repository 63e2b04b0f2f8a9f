import type { GridRow, StepColumn } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { columnName, sayExpected } from './column-words.ts'
import { isOpen } from './edits.ts'
import type { Edit, Verdict } from './edits.ts'

interface CellBarProps {
  readonly row: GridRow
  readonly column: StepColumn
  readonly edit: Edit | undefined
  readonly verdict: Verdict | undefined
}

/** What is known of the cell that keys act on: whose it is, who entered it and when, what proves it, what is wrong with it. */
export function CellBar({ row, column, edit, verdict }: CellBarProps) {
  const cell = row.cells[column.field]
  const stands = cell?.text ?? ''
  return (
    <div className="cell-bar" role="status">
      <p>
        <b>{row.title ?? row.number}</b> · {columnName(column)}:{' '}
        <span className="num">{stands === '' ? m.none() : stands}</span>
        {edit !== undefined && (
          <span className="num">
            {' → '}
            {edit.text === '' ? m.none() : (verdict?.text ?? edit.text)}
          </span>
        )}
      </p>
      <p className="muted small num">
        {cell === undefined
          ? m.grid_not_entered()
          : [
              m.grid_entered({ by: cell.by ?? m.facts_imported(), at: momentInChina(cell.at) }),
              ...(column.event === undefined ? [] : [m.grid_files({ n: cell.files })]),
            ].join(' · ')}
      </p>
      {verdict?.problem == null ? (
        <p className="muted small">{isOpen(row, column.field) ? sayExpected(column) : m.grid_see_payments()}</p>
      ) : (
        <p className={verdict.state === 'bad' ? 'field-error small' : 'cell-warning small'}>{verdict.problem}</p>
      )}
    </div>
  )
}
