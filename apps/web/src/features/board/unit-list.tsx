import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import { STAGE_WORDS } from '../../ui/vocabulary.ts'
import { OnTimeBar } from './on-time-bar.tsx'
import type { BoardUnit } from '@tenderlight/contracts/board'
import { narrowedBy } from './board-search.ts'
import type { BoardSearch } from './board-search.ts'
import { CountsCell } from './counts-cell.tsx'
import { STAGE_ORDER } from './stage-order.ts'

/** Cards that a phone shows without scrolling, and some. */
const AT_FIRST = 6

interface UnitListProps {
  readonly units: readonly BoardUnit[]
  readonly level: 'law' | 'commitment'
  readonly search: BoardSearch
}

/** The same on a phone: one card a unit, only the stages where something runs. */
export function UnitList({ units, level, search }: UnitListProps) {
  const drawn = useFirstThenAll(units, AT_FIRST)
  return (
    <ul className="unit-list">
      {drawn.map((row) => (
        <li key={row.unit.id} className="card">
          <div className="unit-list-head">
            <Link to="/board/units/$id" params={{ id: row.unit.id }} search={narrowedBy(search)} className="unit-name">
              {row.unit.name}
            </Link>
            <span className="muted small num">{m.board_open_procurements({ n: row.openProcurements })}</span>
          </div>
          <dl>
            {STAGE_ORDER.filter((stage) => Object.values(row.stages[stage]).some((count) => count > 0)).map((stage) => (
              <div key={stage}>
                <dt>{STAGE_WORDS[stage]()}</dt>
                <dd>
                  <CountsCell
                    counts={row.stages[stage]}
                    name={row.unit.name}
                    stage={stage}
                    level={level}
                    search={search}
                    unit={row.unit.id}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <OnTimeBar ratio={row.onTime} />
        </li>
      ))}
    </ul>
  )
}
