import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { nextOrder } from './budget-search.ts'
import { AMOUNTS, COLUMN_WORDS, sayDetails, sayLeft } from './line-props.ts'
import type { BudgetColumn, LinesProps } from './line-props.ts'

/** The lines as a table; its headers order it. */
export function LineTable({ lines, sums, search, withUnit, onChange, onProjects }: LinesProps) {
  const header = (column: BudgetColumn, right = true) => (
    <SortHeader key={column} column={column} search={search} right={right} onChange={onChange} />
  )
  return (
    <TableCard labelledBy="budget-lines">
      <table className="grid budget-table">
        <caption id="budget-lines" className="visually-hidden">
          {m.budget_table()}
        </caption>
        <thead>
          <tr>
            {header('code', false)}
            {header('name', false)}
            {withUnit && header('unit', false)}
            {[...AMOUNTS, 'left' as const].map((column) => header(column))}
            <th scope="col" className="right">
              {m.budget_col_projects()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.unit.id} ${line.year} ${line.code}`}>
              <td className="num budget-code">
                {line.code}
                <span className="muted small">{line.year}</span>
              </td>
              <th scope="row" className="budget-name">
                {line.name}
                <span className="muted small num">{sayDetails(line)}</span>
              </th>
              {withUnit && <td>{line.unit.name}</td>}
              {AMOUNTS.map((column) => (
                <td key={column} className="num right">
                  {shortYuan(line[column])}
                </td>
              ))}
              <td className={line.used > line.amount ? 'num right budget-over' : 'num right'}>{sayLeft(line)}</td>
              <td className="right">
                <Button
                  type="link"
                  size="small"
                  aria-label={m.budget_projects_label({ n: line.projects, name: line.name })}
                  onClick={() => onProjects(line)}
                >
                  {m.budget_projects({ n: line.projects })}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={withUnit ? 3 : 2}>
              {m.budget_sum()}
            </th>
            {AMOUNTS.map((column) => (
              <td key={column} className="num right">
                {shortYuan(sums[column])}
              </td>
            ))}
            <td className="num right">{sayLeft(sums)}</td>
            <td className="right">{m.none()}</td>
          </tr>
        </tfoot>
      </table>
    </TableCard>
  )
}

interface SortHeaderProps extends Pick<LinesProps, 'search' | 'onChange'> {
  readonly column: BudgetColumn
  readonly right: boolean
}

function SortHeader({ column, search, right, onChange }: SortHeaderProps) {
  const { sort = 'code', descending = false } = search
  const order = sort === column ? (descending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" className={right ? 'right' : ''} aria-sort={order}>
      <button type="button" className="sort-header" onClick={() => onChange(nextOrder(search, column))}>
        {COLUMN_WORDS[column]()}
        <span aria-hidden="true" className="sort-mark">
          {order === 'none' ? '↕' : descending ? '↓' : '↑'}
        </span>
      </button>
    </th>
  )
}
