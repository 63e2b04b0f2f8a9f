import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { Board } from '@tenderlight/contracts/board'
import { m } from '../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../ui/dates.ts'
import { currentLocale } from '../../ui/locale.ts'

/** What turns red within the next five working days unless it is met: how many after each day, and the first of them. */
export function Turning({ board }: { readonly board: Board }) {
  const { days, first, until } = board.turning
  return (
    <section className="card" aria-labelledby="turning">
      <h2 id="turning" className="card-head">
        {m.brd_turning()}
      </h2>
      {days.length === 0 ? (
        <p className="turned-red-none muted">{m.brd_turning_none({ date: shortDate(until, board.asOf) })}</p>
      ) : (
        <>
          <ul className="turning-days num">
            {days.map(({ due, clocks }) => (
              <li key={due}>
                <span className="muted small">
                  {shortDate(due, board.asOf)} {weekdayName(due)}
                </span>
                <b>{clocks}</b>
              </li>
            ))}
          </ul>
          <ul className="turned-red">
            {first.map((item) => (
              <li key={`${item.key} ${item.rule} ${item.part ?? ''} ${item.matter ?? ''}`}>
                <div>
                  <Link
                    to="/procurements/$key"
                    params={{ key: item.key }}
                    search={{ why: item.rule }}
                    className="turned-red-title"
                  >
                    {item.title ?? item.id}
                  </Link>
                  <p className="muted small num">
                    {item.unit.name} · {ruleTitle(item.rule, currentLocale(), item.part)} ·{' '}
                    {m.brd_due_on({ date: shortDate(item.due, board.asOf), n: item.workingDaysLeft })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="turned-red-all small">
        <Link to="/worklist">{m.brd_turning_all()} ›</Link>
      </p>
    </section>
  )
}
