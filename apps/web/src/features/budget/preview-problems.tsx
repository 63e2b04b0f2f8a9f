import type { BudgetPreview } from '@tenderlight/contracts/budget'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'

/** The cells that could not be read: where, what stands there, and what to write instead. */
export function PreviewProblems({ problems }: Pick<BudgetPreview, 'problems'>) {
  if (problems.length === 0) return null
  const locale = currentLocale() === 'en' ? 'en' : 'zh'
  return (
    <TableCard labelledBy="budget-problems">
      <div className="card-head">
        <h2 id="budget-problems">{m.budget_problems_title()}</h2>
        <p className="muted small">{m.budget_problems_lead()}</p>
      </div>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.budget_problem_sheet()}</th>
            <th scope="col">{m.budget_problem_row()}</th>
            <th scope="col">{m.budget_problem_column()}</th>
            <th scope="col">{m.budget_problem_found()}</th>
            <th scope="col">{m.budget_problem_expected()}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ sheet, row, column, found, expected }) => (
            <tr key={`${row} ${column}`}>
              <td data-label={m.budget_problem_sheet()}>{sheet}</td>
              <td className="num" data-label={m.budget_problem_row()}>
                {row}
              </td>
              <th scope="row">{column}</th>
              <td className="budget-found" data-label={m.budget_problem_found()}>
                {found === '' ? m.budget_empty_cell() : found}
              </td>
              <td data-label={m.budget_problem_expected()}>{expected[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
