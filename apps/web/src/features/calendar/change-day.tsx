import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { weekdayName } from '../../ui/dates.ts'

/** A day as it stood or stands in one calendar: its own mark, not that of the calendar in use. */
export function ChangeDay({ due, provisional }: { readonly due: CivilDate; readonly provisional: boolean }) {
  return (
    <>
      {due} <span className="muted">{weekdayName(due)}</span>
      {provisional && <span className="tag tag-yellow"> {m.provisional()}</span>}
    </>
  )
}
