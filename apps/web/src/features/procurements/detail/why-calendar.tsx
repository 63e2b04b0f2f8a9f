import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { wholeWeeks } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { Explained } from '@tenderlight/contracts/procurements'
import { WhyDay } from './why-day.tsx'

const HEADS = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

interface WhyCalendarProps {
  readonly days: Explained['days']
  readonly finding: Finding
  readonly today: CivilDate
}

/** The weeks from the start to the last day: which days counted, as which number, and why the others did not. */
export function WhyCalendar({ days, finding, today }: WhyCalendarProps) {
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
              <WhyDay key={date} date={date} day={explained.get(date)} finding={finding} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
