import { clockOf } from '@tenderlight/compliance/clock'
import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'

type Day = ExplainedDay

/** How a day of the count looks. */
export type DayTone = 'idle' | 'off' | 'counted' | 'trigger' | 'due' | 'due-kept' | 'met' | 'today'

/** The last day is red only where it was missed. */
export function dayTone(date: CivilDate, day: Day | undefined, finding: Finding, today: CivilDate): DayTone {
  if (day?.mark === 'trigger') return 'trigger'
  if (date === finding.due) return finding.light === 'red' ? 'due' : 'due-kept'
  if (date === finding.met) return 'met'
  if (date === today) return 'today'
  if (day === undefined) return 'idle'
  return day.counted > 0 ? 'counted' : 'off'
}

/** The word on a day: what happened on it, else why it did or did not count. */
export function dayNote(date: CivilDate, day: Day | undefined, finding: Finding, today: CivilDate): string {
  if (day?.mark === 'trigger') return m.why_trigger()
  if (date === finding.due) return clockOf(finding)?.counting === 'gap' ? m.why_earliest() : m.why_due()
  if (date === finding.met) return m.why_met()
  if (date === today) return m.why_today()
  if (day === undefined) return ''
  switch (day.why) {
    case 'holiday':
      return day.name ?? m.why_not_counted()
    case 'make-up':
      return m.why_make_up()
    case 'suspended':
      return m.why_suspended()
    case 'moved':
      return day.name ?? m.why_due_moved()
    case 'weekend':
      return m.why_weekend()
    case 'trigger':
    case 'weekday':
    case 'calendar-day':
      return ''
  }
}
