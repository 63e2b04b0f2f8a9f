import { m } from '../../../paraglide/messages.js'

/** How far off a due day is: 余 2 个工作日, 今天到期, 超 1 个工作日. */
export function sayLeft(workingDaysLeft: number, due: string, today: string): string {
  if (due === today) return m.worklist_due_today()
  const days = m.working_days({ n: Math.abs(workingDaysLeft) })
  return due < today ? m.worklist_late({ days }) : m.worklist_left({ days })
}
