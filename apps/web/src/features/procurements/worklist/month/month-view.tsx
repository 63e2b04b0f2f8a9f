import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { Button } from 'antd'
import { useSession } from '../../../../app/session.ts'
import { trpc } from '../../../../app/trpc.ts'
import { m } from '../../../../paraglide/messages.js'
import { useCalendarInUse } from '../../../../ui/calendar-in-use.ts'
import { useNarrow } from '../../../../ui/use-media.ts'
import type { Work } from '../use-work.ts'
import { listQuestion } from '../worklist-search.ts'
import type { WorklistSearch } from '../worklist-search.ts'
import { DayList } from './day-list.tsx'
import { daysWithWork, endsOf, monthAfter, monthOf, weeksOf } from './month-days.ts'
import { MonthGrid } from './month-grid.tsx'
import './month.css'

interface MonthViewProps {
  readonly search: WorklistSearch
  readonly work: Work
}

/** What is due, by the days of a month; on a phone as a list of days. Month and day are kept in the address. */
export function MonthView({ search, work }: MonthViewProps) {
  const { today } = useSession()
  const narrow = useNarrow()
  const calendar = useCalendarInUse()
  const navigate = useNavigate({ from: '/worklist' })
  const month: CivilMonth = search.month ?? monthOf(search.day ?? today)
  const day = search.day !== undefined && monthOf(search.day) === month ? search.day : firstDay(month, today)
  const { data } = useSuspenseQuery(trpc.worklist.list.queryOptions({ ...listQuestion(search), ...shownDays(month) }))
  const days = daysWithWork(data, work.done)
  const show = (next: CivilDate) =>
    void navigate({ search: (before) => ({ ...before, month: monthOf(next), day: next }), replace: true })
  const turn = (n: number) => show(firstDay(monthAfter(month, n), today))
  const { first, last } = endsOf(month)
  const own = [...days].filter(([date]) => date >= first && date <= last)
  return (
    <section className="card" aria-labelledby="work-month">
      <div className="month-head">
        <Button onClick={() => turn(-1)} aria-label={m.worklist_month_before()}>
          ‹
        </Button>
        <h2 id="work-month" className="num" aria-live="polite">
          {m.worklist_month({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)) })}
        </h2>
        <Button onClick={() => turn(1)} aria-label={m.worklist_month_after()}>
          ›
        </Button>
        {month !== monthOf(today) && (
          <Button type="link" onClick={() => show(today)}>
            {m.worklist_month_today()}
          </Button>
        )}
        <span className="spacer" />
        <p className="muted small month-legend">
          <span>{m.calendar_legend_rest()}</span>
          <span>{m.calendar_legend_work()}</span>
          <span>{m.worklist_legend_provisional()}</span>
        </p>
      </div>
      {narrow ? (
        own.length === 0 ? (
          <p className="month-nothing muted">{m.worklist_month_nothing()}</p>
        ) : (
          own.map(([date, on]) => <DayList key={date} date={date} on={on} asOf={data.asOf} work={work} />)
        )
      ) : (
        <>
          <MonthGrid month={month} day={day} today={today} calendar={calendar} days={days} onDay={show} />
          <DayList key={day} date={day} on={days.get(day)} asOf={data.asOf} work={work} />
        </>
      )}
    </section>
  )
}

/** Today in its own month, the first day of any other. */
function firstDay(month: CivilMonth, today: CivilDate): CivilDate {
  return monthOf(today) === month ? today : civilDate(`${month}-01`)
}

/** The days that stand in the grid. */
function shownDays(month: CivilMonth): { from: CivilDate; through: CivilDate } {
  const { first, last } = endsOf(month)
  const weeks = weeksOf(month)
  return { from: weeks[0]?.[0] ?? first, through: weeks.at(-1)?.at(-1) ?? last }
}
