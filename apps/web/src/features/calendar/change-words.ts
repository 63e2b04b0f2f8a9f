import type { CalendarChange } from '@tenderlight/contracts/calendar'
import { daysBetween } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'

/** What a change comes to: 推后 2 天, 确定. */
export function sayChange({ from, to }: Pick<CalendarChange, 'from' | 'to'>): string {
  const n = daysBetween(from.due, to.due)
  if (n > 0) return m.calendar_moved_later({ n })
  if (n < 0) return m.calendar_moved_earlier({ n: -n })
  if (from.provisional === to.provisional) return m.calendar_moved_warning()
  return to.provisional ? m.calendar_moved_unsettled() : m.calendar_moved_settled()
}

/** The clock of a change, as the procurement's page is asked about it. */
export function whyOf({ rule, part }: Pick<CalendarChange, 'rule' | 'part'>): string {
  return part === null ? rule : `${rule}:${part}`
}

/** Names a change in a list. */
export function changeKey(change: CalendarChange): string {
  return `${change.key} ${whyOf(change)} ${change.from.due} ${change.to.due}`
}
