import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import { daysBetween } from '@tenderlight/law/civil-date'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { sayLateness } from '../../ui/finding/late-words.ts'
import { Light } from '../../ui/light.tsx'
import { Provisional } from '../../ui/provisional.tsx'
import { currentLocale } from '../../ui/locale.ts'
import type { Board } from '@tenderlight/contracts/board'

/** The clocks that ran out since the last working day, each leading to its day-by-day explanation. */
export function TurnedRed({ board }: { readonly board: Board }) {
  const { may } = useSession()
  const items = board.turnedRed
  return (
    <section className="card" aria-labelledby="turned-red">
      <h2 id="turned-red" className="card-head">
        {m.board_turned_red()}
      </h2>
      {items.length === 0 ? (
        <p className="turned-red-none muted">{m.board_turned_red_none()}</p>
      ) : (
        <ul className="turned-red">
          {items.map((item) => (
            <li key={`${item.key} ${item.rule} ${item.part ?? ''} ${item.matter ?? ''}`}>
              <Light light="red" word={m.light_red()}>
                {''}
              </Light>
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
                  {item.unit.name} · {ruleTitle(item.rule, currentLocale())} ·{' '}
                  <b className="late">
                    {m.board_late_by({
                      days: sayLateness(
                        { workingDays: item.workingDaysLate, calendarDays: daysBetween(item.due, board.asOf) },
                        'working-days',
                      ),
                    })}
                  </b>
                  {item.otherLevelDue !== null && (
                    <>
                      {' '}
                      ({otherDue(board.level, shortDate(item.otherLevelDue, board.asOf))}){' '}
                      <Provisional date={item.otherLevelDue} />
                    </>
                  )}
                  {may('cases.handle') && (
                    <>
                      {' · '}
                      <Link to="/cases/new" search={{ key: item.key, rule: item.rule }} className="no-print">
                        {m.case_start()}
                      </Link>
                    </>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="turned-red-all small">
        <Link to="/procurements" search={{ light: 'red', level: board.level }}>
          {m.board_show_all_overdue()} ›
        </Link>
      </p>
    </section>
  )
}

function otherDue(level: Board['level'], date: string): string {
  return level === 'commitment' ? m.board_other_due_law({ date }) : m.board_other_due_commitment({ date })
}
