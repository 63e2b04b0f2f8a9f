import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { shortDate, weekdayName, wholeWeeks } from '../../ui/dates.ts'

interface DayCountProps {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly today: CivilDate
}

/** A longer wait than this is no thirty days, and is told in words alone. */
const LONGEST = 60

/** The weeks from publication to the earliest day, each counted day with its number. */
export function DayCount({ from, to, today }: DayCountProps) {
  if (daysBetween(from, to) > LONGEST) return null
  const days = wholeWeeks(from, to)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return (
    <table className="day-count">
      <caption className="visually-hidden">{m.portal_day_calendar()}</caption>
      <thead>
        <tr>
          {days.slice(0, 7).map((day) => (
            <th key={day} scope="col">
              {weekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={classOf(day, from, to)}>
                <span className="num">{shortDate(day, today)}</span>
                <span className="small">{wordOf(day, from, to)}</span>
                {day === to && <span className="small">{m.portal_day_earliest()}</span>}
                {day === today && day !== from && day !== to && <b className="small">{m.portal_day_today()}</b>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf(day: CivilDate, from: CivilDate, to: CivilDate): string | undefined {
  if (day === from) return 'published'
  if (day === to) return 'earliest'
  return day > from && day < to ? 'counted' : undefined
}

function wordOf(day: CivilDate, from: CivilDate, to: CivilDate): string {
  if (day < from || day > to) return ''
  if (day === from) return m.portal_day_published()
  return m.portal_day_number({ n: daysBetween(from, day) })
}
