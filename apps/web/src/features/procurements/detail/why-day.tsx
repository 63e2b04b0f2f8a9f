import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import type { Explained } from '@tenderlight/contracts/procurements'
import { dayNote, dayTone } from './why-day-words.ts'

interface WhyDayProps {
  readonly date: CivilDate
  /** Absent for the days that only fill the week. */
  readonly day: Explained['days'][number] | undefined
  readonly finding: Finding
  readonly today: CivilDate
}

/** One day of the count: its number where it counted, its reason where it did not. */
export function WhyDay({ date, day, finding, today }: WhyDayProps) {
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
