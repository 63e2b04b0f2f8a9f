import { m } from '../../paraglide/messages.js'

interface Late {
  readonly workingDays: number
  readonly calendarDays: number
}

/**
 * How late, in the unit of the term. A working-day term that ran out just before a weekend is late by no working day
 * yet: then the days are said.
 */
export function sayLateness({ workingDays, calendarDays }: Late, unit: 'working-days' | 'days'): string {
  return unit === 'working-days' && workingDays > 0
    ? m.working_days({ n: workingDays })
    : m.calendar_days({ n: calendarDays })
}
