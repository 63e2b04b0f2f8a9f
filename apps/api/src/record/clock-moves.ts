import { randomUUID } from 'node:crypto'
import type { CalendarChangeRow } from '@tenderlight/db/repositories/calendar-changes'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'

/** Something that still counts: a clock that runs, or a least distance that is being waited out. */
function isOpen(clock: ClockRow): boolean {
  return clock.open || (clock.verdict === 'pending' && clock.due !== null)
}

/**
 * The clocks that another calendar moved, or whose date it settled: those of `after` whose days or mark differ from
 * those of `before`, where nothing but the calendar was another one.
 */
export function clockMoves(before: readonly ClockRow[], after: readonly ClockRow[], at: Date): CalendarChangeRow[] {
  const nameOf = ({ procurement_id, rule, part, matter }: ClockRow) => `${procurement_id} ${rule} ${part} ${matter}`
  const known = new Map(before.map((clock) => [nameOf(clock), clock]))
  return after.flatMap((clock) => {
    const was = known.get(nameOf(clock))
    const moved =
      was !== undefined &&
      was.calendar_version !== clock.calendar_version &&
      was.parameter_from === clock.parameter_from &&
      was.trigger_on === clock.trigger_on &&
      (was.due !== clock.due ||
        was.aim_for !== clock.aim_for ||
        was.warn_from !== clock.warn_from ||
        was.provisional !== clock.provisional)
    return moved && was.due !== null && clock.due !== null ? [changeRow(was, was.due, clock, clock.due, at)] : []
  })
}

function changeRow(
  was: ClockRow,
  fromDue: CalendarChangeRow['from_due'],
  clock: ClockRow,
  toDue: CalendarChangeRow['to_due'],
  at: Date,
): CalendarChangeRow {
  return {
    district_id: clock.district_id,
    id: randomUUID(),
    procurement_id: clock.procurement_id,
    organisation_id: clock.organisation_id,
    rule: clock.rule,
    part: clock.part,
    matter: clock.matter,
    level: clock.level,
    open: isOpen(clock) || isOpen(was),
    target_event: clock.target_event,
    trigger_on: clock.trigger_on,
    from_calendar: was.calendar_version,
    to_calendar: clock.calendar_version,
    from_aim_for: was.aim_for,
    from_due: fromDue,
    from_warn: was.warn_from,
    from_provisional: was.provisional,
    to_aim_for: clock.aim_for,
    to_due: toDue,
    to_warn: clock.warn_from,
    to_provisional: clock.provisional,
    changed_at: at,
    digest_id: null,
  }
}
