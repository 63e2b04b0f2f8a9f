import type { ReportSection } from '@tenderlight/contracts/reports'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { capital } from '../../ui/capital.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import { inRowOrder, nextOrder } from './row-order.ts'
import type { RowOrder } from './row-order.ts'
import { columnClass, isFigure, sayCell, sayHead } from './say-cell.ts'
import { TableRow } from './table-row.tsx'
import type { Narrowed } from './table-row.tsx'

type Table = NonNullable<ReportSection['table']>

/** Rows shown until all are asked for. */
const SHOWN = 50
/** Rows drawn with the page; a report has many tables, and a screen has room for the first of one. */
const AT_FIRST = 12
/** Columns of amounts from which on a table lies across the paper. */
const WIDE = 4

interface SectionTableProps {
  readonly table: Table
  /** The id of the heading that names it. */
  readonly labelledBy: string
  readonly narrowed: Narrowed | undefined
}

/** The table of a section, sorted by any column; on paper all of its rows, on a screen the first ones until more are asked for. */
export function SectionTable({ labelledBy, narrowed, table }: SectionTableProps) {
  const { columns, total } = table
  const [order, setOrder] = useState<RowOrder>()
  const [isWhole, setWhole] = useState(false)
  const rows = inRowOrder(table.rows, order)
  const drawn = useFirstThenAll(rows, AT_FIRST)
  if (table.rows.length === 0) return <p className="muted">{m.rep_no_rows()}</p>
  const heads = columns.map(({ id, kind, label }) => ({ id, kind, head: capital(sayHead(textOf(label), kind)) }))
  const name = nameColumn(columns)
  const isWide = columns.filter(({ kind }) => kind === 'fen').length >= WIDE
  const sortOf = (column: number) =>
    order?.column === column ? (order.descending ? 'descending' : 'ascending') : undefined
  return (
    <>
      <TableCard labelledBy={labelledBy}>
        <table className={`grid stacked-table report-table ${isWide ? 'report-table-wide' : ''}`}>
          <thead>
            <tr>
              {heads.map(({ head, id, kind }, column) => (
                <th key={id} scope="col" aria-sort={sortOf(column)} className={columnClass(kind)}>
                  <button
                    type="button"
                    className="report-sort"
                    onClick={() => setOrder(nextOrder(order, column, isFigure(kind)))}
                  >
                    {head}
                    <span aria-hidden="true" className="report-sort-mark">
                      {sortOf(column) === undefined ? '' : sortOf(column) === 'descending' ? ' ▾' : ' ▴'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row, at) => (
              <TableRow
                key={row.id}
                row={row}
                heads={heads}
                name={name}
                narrowed={narrowed}
                isFolded={!isWhole && at >= SHOWN}
              />
            ))}
          </tbody>
          {total !== undefined && (
            <tfoot>
              <tr>
                {heads.map(({ head, id, kind }, column) => {
                  const cell = total[column] ?? null
                  if (column === 0)
                    return (
                      <th key={id} scope="row">
                        {sayCell(kind, cell ?? m.rep_total())}
                      </th>
                    )
                  return (
                    <td key={id} className={columnClass(kind)} data-label={head}>
                      {cell === null ? '' : sayCell(kind, cell)}
                    </td>
                  )
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </TableCard>
      {rows.length > SHOWN && !isWhole && (
        <p className="no-print">
          <Button onClick={() => setWhole(true)}>{m.rep_all_rows({ n: rows.length })}</Button>
        </p>
      )}
    </>
  )
}

/** The column that says what a row is about: the project, else the unit, else the first. */
function nameColumn(columns: Table['columns']): number {
  const at = (id: string) => columns.findIndex((column) => column.id === id)
  return at('project') >= 0 ? at('project') : Math.max(at('unit'), 0)
}
