import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'

/** The latest budgets that were imported: whose, when, and what came of them. */
export function ImportHistory() {
  const { data } = useSuspenseQuery(trpc.budget.history.queryOptions())
  return (
    <section className="card" aria-labelledby="budget-history">
      <h2 id="budget-history" className="card-head">
        {m.budget_history()}
      </h2>
      {data.imports.length === 0 ? (
        <p className="muted budget-history">{m.budget_history_none()}</p>
      ) : (
        <ul className="budget-history">
          {data.imports.map((one) => (
            <li key={one.importId}>
              {one.filename}
              <p className="muted small num">
                {momentInChina(one.confirmedAt)} · {one.confirmedBy} · {m.budget_history_counts(one.counts)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
