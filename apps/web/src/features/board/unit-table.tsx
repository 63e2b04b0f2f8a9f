import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'
import { Light } from '../../ui/light.tsx'
import { OnTimeBar } from './on-time-bar.tsx'
import type { Board, BoardCounts, BoardUnit } from '@tenderlight/contracts/board'
import { narrowedBy } from './board-search.ts'
import type { BoardSearch } from './board-search.ts'
import { CountsCell } from './counts-cell.tsx'
import { STAGE_ORDER } from './stage-order.ts'
import { sumOver } from './sum-counts.ts'

/** Rows that a large screen shows without scrolling. */
const AT_FIRST = 12

interface UnitTableProps {
  readonly units: readonly BoardUnit[]
  readonly level: 'law' | 'commitment'
  readonly search: BoardSearch
  /** What the bureau itself has to do; shown where there is any. */
  readonly bureau?: Board['bureau'] | undefined
}

/** Units by stages, with the open clocks of each light and what is not met. */
export function UnitTable({ units, level, search, bureau }: UnitTableProps) {
  const drawn = useFirstThenAll(units, AT_FIRST)
  return (
    <div className="card table-card">
      <table className="grid board-grid">
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
          {drawn.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                <Link
                  to="/board/units/$id"
                  params={{ id: row.unit.id }}
                  search={narrowedBy(search)}
                  className="unit-name"
                >
                  {row.unit.name}
                </Link>
                <span className="muted small num">{m.board_open_procurements({ n: row.openProcurements })}</span>
              </th>
              {STAGE_ORDER.map((stage) => (
                <td key={stage}>
                  <CountsCell
                    counts={row.stages[stage]}
                    name={row.unit.name}
                    stage={stage}
                    level={level}
                    search={search}
                    unit={row.unit.id}
                  />
                </td>
              ))}
              <td>
                <OnTimeBar ratio={row.onTime} />
              </td>
            </tr>
          ))}
        </tbody>
        {bureau !== undefined && hasAny(bureau) && (
          <tfoot>
            <tr>
              <th scope="row">
                {m.brd_bureau()} <span className="muted small">{m.brd_bureau_hint()}</span>
              </th>
              {STAGE_ORDER.map((stage) => (
                <td key={stage}>
                  <BureauCell counts={bureau[stage]} />
                </td>
              ))}
              <td>{m.none()}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

const hasAny = (stages: Board['bureau']) =>
  (['red', 'yellow', 'green', 'breaches'] as const).some((of) => sumOver(stages, of) > 0)

/** The list counts the units' clocks: the bureau's own lead nowhere. */
function BureauCell({ counts }: { readonly counts: BoardCounts }) {
  const lit = (['red', 'yellow', 'green'] as const).filter((light) => counts[light] > 0)
  if (lit.length === 0) return <span className="muted">{m.none()}</span>
  return (
    <div className="stage-cell num">
      {lit.map((light) => (
        <Light key={light} light={light} word={LIGHT_WORDS[light]()}>
          {counts[light]}
        </Light>
      ))}
    </div>
  )
}
