import type { PageCase } from '@tenderlight/compliance/rule-page/rule-page'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

interface RuleCasesProps {
  readonly cases: readonly PageCase[]
  /** The rule whose cases these are, where it is another. */
  readonly shownBy: Statement | null
}

/** Worked cases: the facts that the rule read, and what it says of them; computed as it is shown. */
export function RuleCases({ cases, shownBy }: RuleCasesProps) {
  if (cases.length === 0) return null
  return (
    <TableCard labelledBy="rule-cases">
      <table className="grid stacked-table">
        <caption id="rule-cases" className="rule-caption">
          {m.rules_cases()}
          {shownBy !== null && (
            <span className="muted small"> {m.rules_shown_by({ title: textOf(shownBy.title) })}</span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.rules_col_facts()}</th>
            <th scope="col">{m.detail_col_verdict()}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ because, facts, finding, said }) => {
            const shown = facts.map(({ name, value }) => `${textOf(name)} ${textOf(value)}`).join(m.rules_comma())
            return (
              <tr key={`${finding.part ?? ''} ${because?.en ?? ''} ${shown}`}>
                <th scope="row">
                  {because !== null && <span className="rule-because">{textOf(because)}</span>}
                  <span className="muted small num rule-because">{shown}</span>
                </th>
                <td className="num">
                  <Light light={finding.light} word={LIGHT_WORDS[finding.light]()}>
                    {textOf(said)}
                  </Light>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableCard>
  )
}
