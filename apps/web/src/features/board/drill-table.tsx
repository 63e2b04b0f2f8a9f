import { OnTimeBar } from './on-time-bar.tsx'
import type { BoardCounts } from '@tenderlight/contracts/board'
import type { Stage } from '@tenderlight/contracts/values'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import type { BoardSearch } from './board-search.ts'
import { CountsCell } from './counts-cell.tsx'

/** Rows that a large screen shows without scrolling. */
const AT_FIRST = 20

export interface DrillRow {
  readonly key: string
  readonly name: string
  readonly link: ReactNode
  readonly stage: Stage
  readonly counts: BoardCounts
  readonly onTime: { readonly numerator: number; readonly denominator: number }
  readonly unit: string
  readonly rule: string
}

interface DrillTableProps {
  readonly labelledBy: string
  readonly head: string
  readonly rows: readonly DrillRow[]
  readonly level: 'law' | 'commitment'
  readonly search: BoardSearch
}

/** A unit by rule or a rule by unit: what runs, what is not met, and how much was kept; the worst first. */
export function DrillTable({ labelledBy, head, rows, level, search }: DrillTableProps) {
  const worst = rows.toSorted(
    (a, b) =>
      b.counts.red - a.counts.red ||
      b.counts.breaches - a.counts.breaches ||
      b.counts.yellow - a.counts.yellow ||
      b.onTime.denominator - a.onTime.denominator,
  )
  const drawn = useFirstThenAll(worst, AT_FIRST)
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{m.brd_lights()}</th>
            <th scope="col">{m.board_on_time()}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.link}</th>
              <td>
                <CountsCell
                  counts={row.counts}
                  name={row.name}
                  stage={row.stage}
                  level={level}
                  search={search}
                  unit={row.unit}
                  rule={row.rule}
                />
              </td>
              <td>
                <OnTimeBar ratio={row.onTime} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
