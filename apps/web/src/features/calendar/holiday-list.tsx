import { noticesOf } from '@tenderlight/law/calendars/cn'
import type { Calendar } from '@tenderlight/law/calendar'
import { daysBetween } from '@tenderlight/law/civil-date'
import { arrangement } from '@tenderlight/law/holiday-notice'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'

/** The holidays of a year in words; nothing where its notice is not out. */
export function HolidayList({ calendar, year }: { readonly calendar: Calendar; readonly year: number }) {
  const holidays = arrangement(noticesOf(calendar).filter((notice) => notice.year === year))
  if (holidays.length === 0) return null
  return (
    <section aria-labelledby="holidays">
      <h3 id="holidays">{m.calendar_holidays()}</h3>
      <ul className="holidays">
        {holidays.map(([name, from, through, ...makeUp]) => (
          <li key={`${name} ${from}`}>
            <b>{name}</b>{' '}
            <span className="num">
              {from === through
                ? m.calendar_holiday_day({ from })
                : m.calendar_holiday_days({ from, through, n: daysBetween(from, through) + 1 })}
            </span>
            {makeUp.length > 0 && (
              <span className="muted small num"> {m.calendar_holiday_work({ days: joinWords(makeUp) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
