import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { eventName } from '@tenderlight/compliance/say'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import { m } from '../../../paraglide/messages.js'
import { calendarInUse } from '../../../ui/calendar-in-use.ts'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { percent, shortYuan } from '../../../ui/money.ts'

/** Why the last day is later than the plain n-th one: 第 30 日 03-15 是周日,顺延. Empty when it is not. */
export function sayMoved({ trigger, aimFor, due }: Finding, today: CivilDate): string {
  if (trigger === null || aimFor === null || due === null || aimFor === due) return ''
  const day = { n: daysBetween(trigger.on, aimFor), date: shortDate(aimFor, today) }
  const { kind, name } = dayKind(calendarInUse(), aimFor)
  return kind === 'holiday' && name !== undefined
    ? m.detail_moved_holiday({ ...day, name })
    : m.detail_moved({ ...day, weekday: weekdayName(aimFor) })
}

/** What a clock that has not started waits for: 签订后起算. */
export function sayWaiting(finding: Finding): string {
  const from = clockOf(finding)?.from
  return from === undefined
    ? m.short_not_started()
    : m.detail_not_started_from({ event: eventName(from, currentLocale()) })
}

/** An amount in the unit that the rule measures in. */
export function measured(amount: number, unit: Finding['unit']): string {
  switch (unit) {
    case 'fen':
      return shortYuan(amount)
    case 'basis-points':
      return percent(amount)
    case 'days':
      return m.calendar_days({ n: amount })
    case 'working-days':
      return m.working_days({ n: amount })
    case 'count':
      return m.count_items({ n: amount })
    case undefined:
      return String(amount)
  }
}

/** What a share or a cap asks for: 要求 1,120,000, 至多 0. */
export function sayRequired({ rule, required, unit }: Finding): string {
  if (required === undefined) return m.none()
  const amount = measured(required, unit)
  return ruleById(rule)?.kind === 'cap' ? m.detail_at_most({ amount }) : m.detail_required_share({ amount })
}

/** What is on record against it. */
export function sayActual({ actual, unit, trigger }: Finding): string {
  return actual === undefined || trigger !== null ? m.none() : measured(actual, unit)
}
