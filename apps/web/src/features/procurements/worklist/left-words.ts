import { standingOf } from '@tenderlight/compliance/performance/milestones'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { sayLateness } from '../../../ui/finding/late-words.ts'

/** How far off a due day is: 余 2 个工作日, 今天到期, 超 1 个工作日. */
export function sayLeft(workingDaysLeft: number, due: CivilDate, today: CivilDate): string {
  if (due === today) return m.worklist_due_today()
  if (due > today) return m.worklist_left({ days: m.working_days({ n: workingDaysLeft }) })
  const late = { workingDays: -workingDaysLeft, calendarDays: daysBetween(due, today) }
  return m.worklist_late({ days: sayLateness(late, 'working-days') })
}

/** How far off a contract's day is, in calendar days: 还有 5 天, 今天到期, 逾期 3 天. */
export function sayContractDay(due: CivilDate, today: CivilDate): string {
  const { state, days } = standingOf({ plannedOn: due }, today)
  if (state === 'late') return m.perf_state_late({ n: days })
  return days === 0 ? m.perf_state_today() : m.perf_state_awaited({ n: days })
}

/** Since when something waits: 今天提交, 已等 3 天. */
export function sayWaits(since: CivilDate, today: CivilDate): string {
  const days = daysBetween(since, today)
  return days <= 0 ? m.worklist_waits_today() : m.worklist_waits_days({ n: days })
}
