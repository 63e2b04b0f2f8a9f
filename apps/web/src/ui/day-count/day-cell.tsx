import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { dayNote, dayTone } from './day-words.ts'

interface DayCellProps {
  readonly date: CivilDate
  /** Absent for the days that only fill the week. */
  readonly day: ExplainedDay | undefined
  readonly finding: Finding
  readonly today: CivilDate
}

/** One day of the count: its number where it counted, its reason where it did not. */
export function DayCell({ date, day, finding, today }: DayCellProps) {
  const number = Number(date.slice(8))
  const month = Number(date.slice(5, 7))
  const note = dayNote(date, day, finding, today)
  return (
    <td className={`cal-day cal-${dayTone(date, day, finding, today)}`}>
      <time dateTime={date}>{number === 1 ? `${month}/1` : number}</time>
      {note !== '' && <i>{note}</i>}
      {day !== undefined &&
        (day.counted > 0 ? (
          <>
            <b aria-hidden="true">{day.counted}</b>
            <span className="visually-hidden">{m.why_counted({ n: day.counted })}</span>
          </>
        ) : (
          <span className="visually-hidden">{m.why_not_counted()}</span>
        ))}
    </td>
  )
}
