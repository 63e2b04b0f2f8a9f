import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { m } from '../../paraglide/messages.js'
import { calendarInUse } from '../calendar-in-use.ts'
import { shortDate } from '../dates.ts'
import { sayLateness } from './late-words.ts'

/** The verdict in a few characters, to stand beside its light: 余 12 天, 超 2 个工作日, 按期. */
export function shortVerdict(finding: Finding, today: CivilDate): string {
  switch (finding.verdict) {
    case 'pending':
      return sayPending(finding, today)
    case 'breach':
      return sayBreach(finding)
    case 'compliant':
      return sayCompliant(finding)
    case 'exempt':
      return m.short_exempt()
    case 'cannot-tell':
      return m.short_cannot_tell()
    case 'suggestion':
      return m.short_suggestion()
  }
}

function sayPending(finding: Finding, today: CivilDate): string {
  const { trigger, aimFor, due } = finding
  if (trigger === null) return m.short_not_started()
  const clock = clockOf(finding)
  if (due === null) return clock === undefined ? m.short_not_started() : m.short_suspended()
  if (clock?.counting === 'gap') return m.short_earliest({ date: shortDate(due, today) })
  if (due === today) return m.short_today()
  if (aimFor !== null && today > aimFor) return m.short_moved_window()
  return clock?.counting === 'working-days'
    ? m.short_left({ days: m.working_days({ n: workingDaysBetween(calendarInUse(), today, due).days }) })
    : m.short_left({ days: m.calendar_days({ n: daysBetween(today, due) }) })
}

function sayBreach(finding: Finding): string {
  const { late, unit, shortfall = 0, light, inside, places } = finding
  // Words of a document that somebody has to look at: nobody has given a reason.
  if (places !== undefined) return m.short_look_at({ n: places.length })
  if (late !== null) {
    return m.short_late({ days: sayLateness(late, unit === 'days' ? 'days' : 'working-days') })
  }
  if (unit === 'days' && shortfall > 0) {
    return light === 'yellow' ? m.short_explained() : m.short_gap_short({ days: m.calendar_days({ n: shortfall }) })
  }
  if (unit === 'fen') {
    const missing = shortfall > 0 ? shortfall : (inside?.shortfall ?? 0)
    if (missing > 0) {
      const amount = formatYuan(missing)
      return (finding.actual ?? 0) > (finding.required ?? 0) ? m.short_over({ amount }) : m.short_short({ amount })
    }
  }
  return light === 'yellow' ? m.short_explained() : m.short_breach()
}

function sayCompliant({ met, due, aimFor }: Finding): string {
  if (met === null || due === null) return m.short_compliant()
  return aimFor !== null && due !== aimFor && met > aimFor ? m.short_moved_window() : m.short_on_time()
}
