import { workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Clock } from '../rules/rule.ts'
import { ABSENT, daysOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { NO_FINDING } from './outcome.ts'

/** How many procurements took so many days. */
export interface DayCount {
  readonly days: number
  readonly count: number
}

/** The days that a clock really took, from its trigger to its target, where both are on record. */
export interface Distribution {
  readonly counting: 'working-days' | 'days'
  readonly total: readonly DayCount[]
  /** By the number of the unit. */
  readonly units: readonly (readonly DayCount[])[]
}

/** Longer ones, and targets before their trigger, are counted at the ends. */
const LEAST = -1
export const LONGEST = 366
const BINS = LONGEST - LEAST + 1

function dayCounts(bins: Int32Array): DayCount[] {
  return [...bins].flatMap((count, bin) => (count > 0 ? [{ days: bin + LEAST, count }] : []))
}

/**
 * The distribution of the days between the two events of `clock` over the rows that were judged (`judged` holds their
 * outcomes): calendar days, or working days where the clock counts those.
 */
export function distributionOf(
  columns: Columns,
  calendar: Calendar,
  clock: Clock<EventName>,
  by: { readonly unit: Int32Array; readonly units: number },
  judged: Uint8Array,
): Distribution {
  const from = daysOf(columns, EVENTS[clock.from])
  const to = daysOf(columns, EVENTS[clock.to])
  const inWorkingDays = clock.counting === 'working-days'
  const { firstDay, through } = calendar
  const throughDay = (day: number): number => through[day - firstDay] ?? workingDaysThrough(calendar, day)
  const bins = new Int32Array(by.units * BINS)
  for (let row = 0; row < columns.count; row += 1) {
    const start = from[row] ?? ABSENT
    const end = to[row] ?? ABSENT
    if (start === ABSENT || end === ABSENT || judged[row] === NO_FINDING) continue
    const days = inWorkingDays ? throughDay(end) - throughDay(start) : end - start
    const at = (by.unit[row] ?? 0) * BINS + Math.min(LONGEST, Math.max(LEAST, days)) - LEAST
    bins[at] = (bins[at] ?? 0) + 1
  }
  const all = new Int32Array(BINS)
  for (const [at, count] of bins.entries()) all[at % BINS] = (all[at % BINS] ?? 0) + count
  return {
    counting: inWorkingDays ? 'working-days' : 'days',
    total: dayCounts(all),
    units: Array.from({ length: by.units }, (_, unit) => dayCounts(bins.subarray(unit * BINS, (unit + 1) * BINS))),
  }
}
