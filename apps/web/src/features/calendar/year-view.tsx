import type { Calendar } from '@tenderlight/law/calendar'
import { civilDate, daysInMonth } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import { m } from '../../paraglide/messages.js'
import { weeksBetween } from '../../ui/dates.ts'
import { WeekHead } from '../../ui/week-head.tsx'

interface YearViewProps {
  readonly calendar: Calendar
  readonly year: number
  readonly today: CivilDate
}

/** Twelve months with their rest days and make-up working days, told apart by a word and not by colour alone. */
export function YearView({ calendar, year, today }: YearViewProps) {
  return (
    <>
      <ol className="year">
        {Array.from({ length: 12 }, (_, index) => (
          <li key={index}>
            <Month calendar={calendar} year={year} month={index + 1} today={today} />
          </li>
        ))}
      </ol>
      <p className="muted small year-legend">
        <span>{m.calendar_legend_rest()}</span>
        <span>{m.calendar_legend_work()}</span>
        <span>{m.calendar_legend_weekend()}</span>
      </p>
    </>
  )
}

function Month({ calendar, year, month, today }: YearViewProps & { readonly month: number }) {
  const name = `${year}-${String(month).padStart(2, '0')}`
  const weeks = weeksBetween(civilDate(`${name}-01`), civilDate(`${name}-${daysInMonth(year, month)}`))
  return (
    <table className="month">
      <caption>{m.calendar_month({ n: month })}</caption>
      <WeekHead letters={2} />
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) =>
              date.startsWith(name) ? (
                <Day key={date} calendar={calendar} date={date} today={today} />
              ) : (
                <td key={date}>{'\u00A0'}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly calendar: Calendar
  readonly date: CivilDate
  readonly today: CivilDate
}

function Day({ calendar, date, today }: DayProps) {
  const { kind, name } = dayKind(calendar, date)
  const mark = kind === 'holiday' ? m.calendar_mark_rest() : kind === 'make-up' ? m.calendar_mark_work() : ''
  return (
    <td className={`year-day year-${kind}`} aria-current={date === today ? 'date' : undefined} title={name}>
      {Number(date.slice(8))}
      {mark !== '' && <sub>{mark}</sub>}
    </td>
  )
}
