import type { GridRow, StepColumn } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { columnName, startsStep } from './column-words.ts'
import { isOpen } from './edits.ts'
import type { Edit, Verdict } from './edits.ts'

export const cellId = (row: number, column: number): string => `step-${row}-${column}`

interface GridCellProps {
  readonly row: GridRow
  readonly place: number
  readonly column: StepColumn
  readonly at: number
  readonly edit: Edit | undefined
  readonly verdict: Verdict | undefined
  readonly isActive: boolean
  /** What is being typed; undefined: the cell is not open. */
  readonly typing: string | undefined
  readonly mayEdit: boolean
  readonly onType: (text: string) => void
}

/** One cell: what stands there or was typed, marked by what the server says of it. */
export function GridCellView(props: GridCellProps) {
  const { row, place, column, at, edit, verdict, isActive, typing, mayEdit, onType } = props
  const cell = row.cells[column.field]
  const open = isOpen(row, column.field)
  const shown = edit === undefined ? (cell?.text ?? '') : (verdict?.text ?? edit.text)
  const state = edit === undefined ? '' : (verdict?.state ?? 'unchecked')
  const isBad = state === 'bad'
  const classes = [
    column.kind === 'text' || column.kind === 'choice' ? '' : 'num',
    column.kind === 'money' || column.kind === 'count' ? 'right' : '',
    startsStep(at) ? 'step-start' : '',
    state === '' ? '' : `cell-${state}`,
  ]
  return (
    <td
      id={cellId(place, at)}
      aria-colindex={at + 2}
      aria-invalid={isBad || undefined}
      // A cell of a grid may say so; the linter takes it for a plain table's.
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
      aria-readonly={!(mayEdit && open)}
      tabIndex={isActive ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      title={isBad ? (verdict?.problem ?? '') : undefined}
    >
      {typing === undefined ? (
        <>
          {open ? shown : m.grid_in_instalments()}
          {state === 'erased' && <s>{edit?.was}</s>}
          {isBad && <span className="visually-hidden"> {m.grid_bad()}</span>}
          {cell !== undefined && cell.files > 0 && edit === undefined && (
            <span className="cell-files" title={m.pay_files({ n: cell.files })}>
              <span aria-hidden="true">⊕{cell.files}</span>
              <span className="visually-hidden"> {m.pay_files({ n: cell.files })}</span>
            </span>
          )}
        </>
      ) : (
        <input
          className="cell-input"
          // The cell was opened by a key or a double click: the caret belongs in it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          aria-label={`${columnName(column)} · ${row.title ?? row.number}`}
          value={typing}
          maxLength={500}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </td>
  )
}
