import { Link } from '@tanstack/react-router'
import type { BoardUnit } from '@tenderlight/contracts/board'
import type { Stage } from '@tenderlight/contracts/values'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'

const SHOWN = ['red', 'yellow', 'green'] as const

interface StageCellProps {
  readonly row: BoardUnit
  readonly stage: Stage
  readonly level: 'law' | 'commitment'
  readonly year: number | undefined
}

/** A unit's open clocks of one stage, by light; each count leads to the procurements behind it. */
export function StageCell({ row, stage, level, year }: StageCellProps) {
  const clocks = row.stages[stage]
  const lit = SHOWN.filter((light) => clocks[light] > 0)
  if (lit.length === 0) return <span className="muted">{m.none()}</span>
  return (
    <div className="stage-cell num">
      {lit.map((light) => (
        <Link
          key={light}
          to="/procurements"
          search={{ unit: row.unit.id, clock: stage, light, level, ...(year === undefined ? {} : { year }) }}
          aria-label={m.board_cell({
            unit: row.unit.name,
            stage: STAGE_WORDS[stage](),
            light: LIGHT_WORDS[light](),
            n: clocks[light],
          })}
        >
          <Light light={light} word={LIGHT_WORDS[light]()}>
            {clocks[light]}
          </Light>
        </Link>
      ))}
    </div>
  )
}
