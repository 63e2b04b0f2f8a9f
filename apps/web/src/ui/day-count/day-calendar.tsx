import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { wholeWeeks } from '../dates.ts'
import { currentLocale } from '../locale.ts'
import { DayCell } from './day-cell.tsx'
import './day-count.css'

const HEADS = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

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
  const dates = wholeWeeks(first.date, last.date)
  const weeks = Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7))
  return (
    <table className="cal">
      <caption className="visually-hidden">{m.why_calendar()}</caption>
      <thead>
        <tr>
          {HEADS[currentLocale()].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
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
