import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { weeksBetween } from '../dates.ts'
import { WeekHead } from '../week-head.tsx'
import { DayCell } from './day-cell.tsx'
import './day-count.css'

interface DayCalendarProps {
  readonly days: readonly ExplainedDay[]
  readonly finding: Finding
  readonly today: CivilDate
}

/** The weeks from the start to the last day: which days counted, as which number, and why the others did not. */
export function DayCalendar({ days, finding, today }: DayCalendarProps) {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const explained = new Map(days.map((day) => [day.date, day]))
  return (
    <table className="cal">
      <caption className="visually-hidden">{m.why_calendar()}</caption>
      <WeekHead />
      <tbody>
        {weeksBetween(first.date, last.date).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <DayCell key={date} date={date} day={explained.get(date)} finding={finding} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
