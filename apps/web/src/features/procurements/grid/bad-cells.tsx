import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { columnName } from './column-words.ts'
import { verdictOf } from './edits.ts'
import type { Edits, Verdicts } from './edits.ts'
import type { Place } from './move.ts'

interface BadCellsProps {
  readonly rows: readonly GridRow[]
  readonly edits: Edits
  readonly verdicts: Verdicts
  readonly onGo: (place: Place) => void
}

/** As many as are listed; the others are marked in the grid. */
const MOST = 20

/** What cannot be saved: which cell, what stands in it, what is wrong and what to do; a press leads there. */
export function BadCells({ rows, edits, verdicts, onGo }: BadCellsProps) {
  const bad = rows.flatMap((row, place) =>
    COLUMNS.flatMap((column, at) => {
      const edit = edits[row.key]?.[column.field]
      const verdict = edit === undefined ? undefined : verdictOf(verdicts, { key: row.key, field: column.field, edit })
      if (edit === undefined || verdict?.state !== 'bad') return []
      return [{ row, column, edit, problem: verdict.problem ?? '', to: { row: place, column: at } }]
    }),
  )
  if (bad.length === 0) return null
  return (
    <section className="card bad-cells" aria-labelledby="bad-cells">
      <h2 id="bad-cells" className="card-head">
        {m.grid_bad_title({ n: bad.length })}
      </h2>
      <ul>
        {bad.slice(0, MOST).map(({ row, column, edit, problem, to }) => (
          <li key={`${row.key} ${column.field}`}>
            <Button type="link" size="small" onClick={() => onGo(to)}>
              {m.grid_bad_where({ row: to.row + 1, project: row.title ?? row.number, column: columnName(column) })}
            </Button>{' '}
            <span className="num">“{edit.text}”</span> <span className="muted">{problem}</span>
          </li>
        ))}
      </ul>
      {bad.length > MOST && <p className="muted small bad-more">{m.grid_bad_more({ n: bad.length - MOST })}</p>}
    </section>
  )
}
