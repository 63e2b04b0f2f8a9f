import type { FigureLine } from '@tenderlight/compliance/rule-page/figure-lines'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'

const STATES = { past: m.rules_past, 'in-force': m.rules_in_force, 'to-come': m.rules_to_come } as const

/** The figure with its whole history: what held from when to when, by which article. */
export function RuleHistory({ figures }: { readonly figures: readonly FigureLine[] }) {
  return (
    <TableCard labelledBy="rule-history">
      <table className="grid stacked-table">
        <caption id="rule-history" className="rule-caption">
          {m.rules_history()}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.rules_col_figure()}</th>
            <th scope="col">{m.rules_col_from()}</th>
            <th scope="col">{m.rules_col_to()}</th>
            <th scope="col">{m.why_basis()}</th>
            <th scope="col">{m.rules_col_state()}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ from, to, text, citation, state }) => (
            <tr key={from}>
              <th scope="row" className={state === 'in-force' ? 'num rule-now' : 'num'}>
                {textOf(text)}
              </th>
              <td className="num rule-day" data-label={m.rules_col_from()}>
                {from}
              </td>
              <td className="num rule-day" data-label={m.rules_col_to()}>
                {to ?? m.rules_open()}
              </td>
              <td data-label={m.why_basis()}>
                <Citation citation={citation} full />
              </td>
              <td>
                <span className={state === 'in-force' ? 'tag tag-green' : 'tag'}>{STATES[state]()}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
