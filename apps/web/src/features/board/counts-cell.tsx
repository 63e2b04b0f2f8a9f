import { Link } from '@tanstack/react-router'
import type { BoardCounts } from '@tenderlight/contracts/board'
import type { Stage } from '@tenderlight/contracts/values'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'
import { narrowedBy } from './board-search.ts'
import type { BoardSearch } from './board-search.ts'

const SHOWN = ['red', 'yellow', 'green'] as const

interface CountsCellProps {
  readonly counts: BoardCounts
  /** Whose, or of what: said of each number. */
  readonly name: string
  readonly stage: Stage
  readonly level: 'law' | 'commitment'
  readonly search: BoardSearch
  readonly unit?: string
  readonly rule?: string
}

/** Open clocks of one stage by light and what is not met; each count leads to the projects behind it. */
export function CountsCell({ counts, name, stage, level, search, unit, rule }: CountsCellProps) {
  const lit = SHOWN.filter((light) => counts[light] > 0)
  if (lit.length === 0 && counts.breaches === 0) return <span className="muted">{m.none()}</span>
  const { level: _, ...narrowed } = narrowedBy(search)
  const filter = {
    ...narrowed,
    level,
    ...(unit === undefined ? {} : { unit }),
    ...(rule === undefined ? {} : { rule }),
  }
  const words = { unit: name, stage: STAGE_WORDS[stage]() }
  return (
    <div className="stage-cell num">
      {lit.map((light) => (
        <Link
          key={light}
          to="/procurements"
          search={{ ...filter, clock: stage, light }}
          aria-label={m.board_cell({ ...words, light: LIGHT_WORDS[light](), n: counts[light] })}
        >
          <Light light={light} word={LIGHT_WORDS[light]()}>
            {counts[light]}
          </Light>
        </Link>
      ))}
      {counts.breaches > 0 && (
        <Link
          to="/procurements"
          search={{ ...filter, breach: stage }}
          className="not-met"
          aria-label={m.brd_not_met_cell({ ...words, n: counts.breaches })}
        >
          {m.brd_not_met_short({ n: counts.breaches })}
        </Link>
      )}
    </div>
  )
}
