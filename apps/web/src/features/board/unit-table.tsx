import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { STAGE_WORDS } from '../../ui/vocabulary.ts'
import { OnTimeBar } from './on-time-bar.tsx'
import type { BoardUnit } from '@tenderlight/contracts/board'
import { StageCell } from './stage-cell.tsx'
import { STAGE_ORDER } from './stage-order.ts'

interface UnitTableProps {
  readonly units: readonly BoardUnit[]
  readonly level: 'law' | 'commitment'
  readonly year: number | undefined
}

/** Units by stages, with the open clocks of each light. */
export function UnitTable({ units, level, year }: UnitTableProps) {
  return (
    <div className="card table-card">
      <table className="grid">
        <caption className="visually-hidden">{m.board_table()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.board_unit()}</th>
            {STAGE_ORDER.map((stage) => (
              <th scope="col" key={stage}>
                {STAGE_WORDS[stage]()}
              </th>
            ))}
            <th scope="col">{m.board_on_time()}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                <Link
                  to="/procurements"
                  search={{ unit: row.unit.id, level, ...(year === undefined ? {} : { year }) }}
                  className="unit-name"
                >
                  {row.unit.name}
                </Link>
                <span className="muted small num">{m.board_open_procurements({ n: row.openProcurements })}</span>
              </th>
              {STAGE_ORDER.map((stage) => (
                <td key={stage}>
                  <StageCell row={row} stage={stage} level={level} year={year} />
                </td>
              ))}
              <td>
                <OnTimeBar ratio={row.onTime} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
