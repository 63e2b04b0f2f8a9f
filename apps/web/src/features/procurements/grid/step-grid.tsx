import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { columnName, STEP_SPANS, STEP_WORDS, startsStep } from './column-words.ts'
import { GridRowView } from './grid-row.tsx'
import type { Place } from './move.ts'
import { useGridKeys } from './use-grid-keys.ts'
import type { HeldEdits } from './use-edits.ts'
import './grid.css'

interface StepGridProps {
  readonly rows: readonly GridRow[]
  readonly held: HeldEdits
  readonly active: Place
  readonly onMove: (place: Place) => void
  readonly mayEdit: boolean
  readonly withUnit: boolean
  /** Cells of a pasted block that found no place. */
  readonly onOutside: (cells: number) => void
}

/** The steps of many projects, a project a row: walked through and typed into as a spreadsheet is. */
export function StepGrid({ rows, held, active, onMove, mayEdit, withUnit, onOutside }: StepGridProps) {
  const keys = useGridKeys({ rows, held, active, onMove, mayEdit, onOutside })
  return (
    <div className="step-scroll">
      {/* The keys of a grid belong to the grid: its cells take the focus one at a time. */}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className="step-grid"
        aria-label={m.grid_label()}
        aria-describedby="step-keys"
        aria-rowcount={rows.length + 2}
        aria-colcount={COLUMNS.length + 1}
        {...keys.handlers}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" rowSpan={2} className="step-project" aria-colindex={1}>
              {m.grid_project()}
            </th>
            {STEP_SPANS.map(({ step, columns }) => (
              <th key={step} scope="colgroup" colSpan={columns} className="step-start">
                {STEP_WORDS[step]()}
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            {COLUMNS.map((column, at) => (
              <th
                key={column.field}
                scope="col"
                aria-colindex={at + 2}
                className={`step-${column.kind}${startsStep(at) ? ' step-start' : ''}`}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <GridRowView
              key={row.key}
              row={row}
              place={place}
              edits={held.edits[row.key]}
              verdicts={held.verdicts[row.key]}
              active={active.row === place ? active.column : undefined}
              typing={active.row === place ? keys.typing : undefined}
              mayEdit={mayEdit}
              withUnit={withUnit}
              onType={keys.onType}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
