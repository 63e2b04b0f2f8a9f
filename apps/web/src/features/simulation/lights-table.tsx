import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import type { Shade } from '@tenderlight/compliance/simulate/outcome'
import type { ShownTrial } from '@tenderlight/contracts/simulation'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

/** The lights of some projects, as they are and as they would be. */
export type Lights = Pick<ShownTrial['levels'][number], 'before' | 'after'>

interface LightsTableProps {
  readonly labelledBy: string
  readonly rows: readonly (Lights & { readonly id: string; readonly name: string })[]
}

/** The lights that are shown; of what a rule does not judge it says nothing. */
export const SHOWN = SHADES.filter((shade) => shade !== 'none')

/** The word of a light, or that the rule says nothing. */
export const shadeWord = (shade: Shade): string => (shade === 'none' ? m.sim_not_judged() : LIGHT_WORDS[shade]())

/** How many have a light, and how many would; undefined where nothing was tried. */
export function changeOf(lights: Lights | undefined, shade: Shade): string | undefined {
  if (lights === undefined) return undefined
  const [now, then] = [lights.before[shade], lights.after[shade]]
  return now === then ? `${now}` : `${now} → ${then}`
}

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
          {rows.map(({ id, name, ...lights }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {SHOWN.map((shade) => (
                <td key={shade} className="num right" data-label={shadeWord(shade)}>
                  {changeOf(lights, shade)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
