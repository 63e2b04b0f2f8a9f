import type { calendarChange } from '@tenderlight/contracts/calendar'
import type { ListedChange } from '@tenderlight/db/repositories/calendar-changes'
import type * as z from 'zod'

/** A change as the web shows it. */
export function shownChange(change: ListedChange): z.input<typeof calendarChange> {
  return {
    key: change.procurement_id,
    id: change.number,
    title: change.title,
    unit: { id: change.organisation_id, name: change.unit },
    rule: change.rule,
    part: change.part === '' ? null : change.part,
    level: change.level,
    open: change.open,
    event: change.target_event,
    from: { due: change.from_due, aimFor: change.from_aim_for, provisional: change.from_provisional },
    to: { due: change.to_due, aimFor: change.to_aim_for, provisional: change.to_provisional },
  }
}
