import { m } from '../paraglide/messages.js'

/** The first lawful day of an announcement as an entry for one's calendar; `number`: of the published intention. */
export function EarliestDay({ number }: { readonly number: string }) {
  return (
    <a className="text-link no-print" href={`/calendar.ics?q=${encodeURIComponent(number)}`} download={`${number}.ics`}>
      {m.earliest_to_calendar()}
    </a>
  )
}
