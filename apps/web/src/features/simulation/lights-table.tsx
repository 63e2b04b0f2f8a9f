import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import type { Shade } from '@tenderlight/compliance/simulate/outcome'
import type { ShownTrial } from '@tenderlight/contracts/simulation'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

type Lights = Pick<ShownTrial['levels'][number], 'before' | 'after'>

interface LightsTableProps {
  readonly labelledBy: string
  readonly rows: readonly (Lights & { readonly id: string; readonly name: string })[]
}

const SHOWN = SHADES.filter((shade) => shade !== 'none')

/** The word of a light, or that the rule says nothing. */
export const shadeWord = (shade: Shade): string => (shade === 'none' ? m.sim_not_judged() : LIGHT_WORDS[shade]())

/** Lights before and after: as they are, and as they would be. */
export function LightsTable({ labelledBy, rows }: LightsTableProps) {
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.sim_of()}</th>
            {SHOWN.map((shade) => (
              <th key={shade} scope="col" className="right">
                {shadeWord(shade)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ after, before, id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {SHOWN.map((shade) => (
                <td key={shade} className="num right" data-label={shadeWord(shade)}>
                  {before[shade] === after[shade] ? before[shade] : `${before[shade]} → ${after[shade]}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
