import { STAGES } from '@tenderlight/contracts/values'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'
import type { Cell, PastRow } from './past-rows.ts'

const SHOWN = ['red', 'yellow', 'green'] as const

/** Rows that are drawn with the page: as many as a screen has room for. */
const AT_FIRST = 30

interface PastTableProps {
  readonly rows: readonly PastRow[]
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** Units and stages with the lights of a day; on a phone each unit a card. */
export function PastTable({ rows, labelledBy }: PastTableProps) {
  const drawn = useFirstThenAll(rows, AT_FIRST)
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.list_unit()}</th>
            {STAGES.map((stage) => (
              <th key={stage} scope="col">
                {STAGE_WORDS[stage]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ unit, stages }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {STAGES.map((stage) => (
                <td key={stage} data-label={STAGE_WORDS[stage]()}>
                  <PastCell cell={stages[stage]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

function PastCell({ cell }: { readonly cell: Cell }) {
  const lit = SHOWN.filter((light) => cell[light] > 0)
  if (lit.length === 0 && cell.breaches === 0) return <span className="muted">{m.none()}</span>
  return (
    <span className="aud-cell num">
      {lit.map((light) => (
        <Light key={light} light={light} word={LIGHT_WORDS[light]()}>
          {cell[light]}
        </Light>
      ))}
      {cell.breaches > 0 && <span className="small">{m.aud_not_met({ n: cell.breaches })}</span>}
    </span>
  )
}
