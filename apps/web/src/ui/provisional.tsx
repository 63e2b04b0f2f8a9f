import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../paraglide/messages.js'
import { useCalendarInUse } from './calendar-in-use.ts'

/** 暂定, beside a date that rests on days whose holiday notice is not out; nothing beside any other. */
export function Provisional({ date }: { readonly date: CivilDate | null }) {
  const { coveredThrough } = useCalendarInUse()
  return date !== null && date > coveredThrough ? <span className="tag tag-yellow">{m.provisional()}</span> : null
}
