import { Link } from '@tanstack/react-router'
import type { CellKind, ReportKind, ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { ReportSection } from '@tenderlight/contracts/reports'
import type { ReactNode } from 'react'
import { capital } from '../../ui/capital.ts'
import { columnClass, sayCell } from './say-cell.ts'
import { searchOf } from './report-search.ts'

type Row = NonNullable<ReportSection['table']>['rows'][number]

/** The report that a unit's row leads to: the same, of that unit alone. */
export interface Narrowed {
  readonly kind: ReportKind
  readonly period: ReportPeriod
}

interface TableRowProps {
  readonly row: Row
  readonly heads: readonly { readonly id: string; readonly kind: CellKind; readonly head: string }[]
  /** The column that says what the row is about, counted from 0. */
  readonly name: number
  readonly narrowed: Narrowed | undefined
  /** Not on a screen, until all rows are asked for; on paper it is there. */
  readonly isFolded: boolean
}

/** One row: its name leads to the project, or to the report of the unit, that it is about. */
export function TableRow({ heads, isFolded, name, narrowed, row }: TableRowProps) {
  return (
    <tr className={isFolded ? 'report-row-folded' : ''}>
      {heads.map(({ head, id, kind }, column) => {
        const said = sayCell(kind, row.cells[column] ?? null)
        if (column === name)
          return (
            <th key={id} scope="row">
              <RowLink row={row} narrowed={narrowed}>
                {said}
              </RowLink>
            </th>
          )
        return (
          <td key={id} className={columnClass(kind)} data-label={head}>
            {capital(said)}
          </td>
        )
      })}
    </tr>
  )
}

interface RowLinkProps {
  readonly row: Pick<Row, 'project' | 'unit'>
  readonly narrowed: Narrowed | undefined
  readonly children: ReactNode
}

function RowLink({ children, narrowed, row: { project, unit } }: RowLinkProps) {
  if (project !== undefined) {
    return (
      <Link to="/procurements/$key" params={{ key: project }}>
        {children}
      </Link>
    )
  }
  if (unit === undefined || narrowed === undefined) return children
  return (
    <Link to="/reports/$kind" params={{ kind: narrowed.kind }} search={searchOf(narrowed.period, unit)}>
      {children}
    </Link>
  )
}
