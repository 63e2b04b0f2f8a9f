import type { BudgetPreview } from '@tenderlight/contracts/budget'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import { TableCard } from '../../ui/table-card.tsx'

type Row = BudgetPreview['rows'][number]

const CHANGE_WORDS: Readonly<Record<Row['change'], () => string>> = {
  new: m.budget_count_new,
  changed: m.budget_count_changed,
  unchanged: m.budget_count_unchanged,
}
const FIELD_WORDS: Readonly<Record<Row['changes'][number]['field'], () => string>> = {
  name: m.budget_col_name,
  functionCode: () => m.budget_function({ code: '' }).trim(),
  economicCode: () => m.budget_economic({ code: '' }).trim(),
  amount: m.budget_col_amount,
}

/** Every line with its changes, changes first. */
export function PreviewRows({ preview }: { readonly preview: BudgetPreview }) {
  const { rows, counts } = preview
  if (rows.length === 0) return null
  return (
    <TableCard labelledBy="budget-rows">
      <div className="card-head">
        <h2 id="budget-rows">{m.budget_rows_title()}</h2>
        {rows.length < counts.new + counts.changed + counts.unchanged && (
          <p className="muted small">{m.budget_rows_more({ n: rows.length })}</p>
        )}
      </div>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.budget_problem_row()}</th>
            <th scope="col">{m.budget_rows_change()}</th>
            <th scope="col">{m.budget_col_line()}</th>
            <th scope="col">{m.budget_col_unit()}</th>
            <th scope="col" className="right">
              {m.budget_col_amount()}
            </th>
            <th scope="col" className="right">
              {m.budget_rows_used()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

function PreviewRow({ row }: { readonly row: Row }) {
  const { change, changes, used, amount } = row
  return (
    <tr>
      <td className="num" data-label={m.budget_problem_row()}>
        {row.row}
      </td>
      <td>
        <span className={change === 'new' ? 'tag tag-green' : change === 'changed' ? 'tag tag-accent' : 'tag'}>
          {CHANGE_WORDS[change]()}
        </span>
      </td>
      <th scope="row">
        {row.name}
        <span className="muted small num budget-below">{m.budget_line_of({ year: row.year, code: row.code })}</span>
        {changes.map(({ field, from, to }) => (
          <span key={field} className="small num budget-below">
            {m.budget_rows_field({ field: FIELD_WORDS[field](), from: say(from), to: say(to) })}
          </span>
        ))}
        {used > amount && (
          <span className="small num budget-below budget-over">{m.budget_rows_cut({ used: shortYuan(used) })}</span>
        )}
      </th>
      <td data-label={m.budget_col_unit()}>{row.unit}</td>
      <td className="num right" data-label={m.budget_col_amount()}>
        {shortYuan(amount)}
      </td>
      <td className="num right" data-label={m.budget_rows_used()}>
        {shortYuan(used)}
      </td>
    </tr>
  )
}

function say(value: string | number | null): string {
  if (value === null) return m.budget_empty_cell()
  return typeof value === 'number' ? shortYuan(value) : value
}
