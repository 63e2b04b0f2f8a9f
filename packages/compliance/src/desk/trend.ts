import { addMonths, parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'

/** What became of deadlines in one month, as they are recorded now. */
export interface MonthOfDeadlines {
  readonly month: CivilMonth
  readonly met: number
  readonly onTime: number
  /** Met in this month after they had become overdue. */
  readonly metLate: number
  /** Became overdue in this month, whether met since or not. */
  readonly turnedRed: number
}

export interface TrendMonth {
  readonly month: CivilMonth
  readonly met: number
  readonly onTime: number
  /** How many stood overdue at the end of the month's last day; for the present month: now. */
  readonly overdue: number
}

/** The present month and those before it, `count` of them, first things first. */
export function monthsUntil(today: CivilDate, count: number): CivilMonth[] {
  const days = Array.from({ length: count }, (_, index) => addMonths(today, index + 1 - count))
  return days.flatMap((day) => parseCivilMonth(day.slice(0, 7)) ?? [])
}

/** The months asked for, each with what was met in it and what stood overdue at its end, from all that ended or ran out before. */
export function trendOf(rows: readonly MonthOfDeadlines[], months: readonly CivilMonth[]): TrendMonth[] {
  return months.map((month) => {
    const own = rows.find((row) => row.month === month)
    const until = rows.filter((row) => row.month <= month)
    const overdue = until.reduce((sum, { turnedRed, metLate }) => sum + turnedRed - metLate, 0)
    return { month, met: own?.met ?? 0, onTime: own?.onTime ?? 0, overdue }
  })
}
