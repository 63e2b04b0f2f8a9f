import { ruleTitle } from '@tenderlight/compliance/say'
import type { RuleAccuracyOutput } from '@tenderlight/contracts/objections'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { sayRate } from '../../ui/objections/objection-words.ts'
import { TableCard } from '../../ui/table-card.tsx'

interface AccuracyTableProps {
  readonly rules: readonly RuleAccuracyOutput[]
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** Rules with their findings, the objections and what came of them; on a phone a card each. */
export function AccuracyTable({ rules, labelledBy }: AccuracyTableProps) {
  const columns = [
    m.acc_col_judged(),
    m.acc_col_objections(),
    m.acc_col_waiting(),
    m.acc_col_upheld(),
    m.acc_col_dismissed(),
    m.acc_col_wrong(),
    m.acc_col_rate(),
  ]
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <caption className="visually-hidden">{m.acc_page_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.acc_col_rule()}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="right">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((one) => (
            <tr key={one.rule}>
              <th scope="row">{ruleTitle(one.rule, currentLocale())}</th>
              {cellsOf(one).map((cell, index) => (
                <td key={columns[index]} className="num right" data-label={columns[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

function cellsOf({
  judged,
  waiting,
  upheld,
  dismissed,
  wrong,
  rate,
}: RuleAccuracyOutput): readonly (string | number)[] {
  const none = judged === null ? m.acc_rate_none() : m.acc_rate_few()
  return [
    judged ?? m.acc_rate_none(),
    waiting + upheld + dismissed,
    waiting,
    upheld,
    dismissed,
    wrong,
    rate === null ? none : sayRate(rate),
  ]
}
