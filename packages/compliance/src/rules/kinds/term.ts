import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo, onOrAfterWorkingDayNumber, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import { NO_SPANS } from './suspension.ts'
import type { Span } from './suspension.ts'

/** Where a running term ends. */
export interface Term {
  /** The plain last day. */
  readonly aimFor: DayNumber
  /** After moving off a rest day (calendar days only). */
  readonly due: DayNumber
}

/** Working days in (from, to]. */
const workingDaysIn = (calendar: Calendar, from: DayNumber, to: DayNumber): number =>
  workingDaysThrough(calendar, to) - workingDaysThrough(calendar, from)

/**
 * The end of a term of `days` days after `trigger` (the trigger day is never counted).
 * A span that began before the term ended freezes it from its first day through its last; what was not used remains
 * (how much remains is not regulated: own decision, 条例第五十四条 only stops the signing). Spans may overlap; those that
 * begin after the plain end stop nothing.
 * @returns undefined while a span that stops the term is open: the end is not known
 */
export function termOf(
  calendar: Calendar,
  trigger: CivilDate,
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[] = NO_SPANS,
): Term | undefined {
  return termFrom(calendar, dayNumber(trigger), days, counting, spans)
}

/** {@link termOf} from a trigger's day number. */
export function termFrom(
  calendar: Calendar,
  trigger: DayNumber,
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[],
): Term | undefined {
  let plain = endOf(calendar, trigger, days, counting)
  let base = trigger
  let left = days
  for (const { from, until } of inOrder(spans)) {
    // A span that was open when the term began stops it from its first day.
    const stop = Math.max(dayNumber(from), base + 1)
    if (stop > plain.aimFor) break
    if (until === undefined) return undefined
    const last = dayNumber(until)
    if (last < stop) continue
    left -= counting === 'working-days' ? workingDaysIn(calendar, base, stop - 1) : stop - 1 - base
    base = last
    plain = endOf(calendar, base, left, counting)
  }
  return plain
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.toSorted((one, other) => dayNumber(one.from) - dayNumber(other.from))

function endOf(calendar: Calendar, base: DayNumber, left: number, counting: 'working-days' | 'days'): Term {
  const aimFor = plainEnd(calendar, base, left, counting)
  return { aimFor, due: movedEnd(calendar, aimFor, counting) }
}

/** The plain last day of a term that nothing stops. */
export function plainEnd(
  calendar: Calendar,
  trigger: DayNumber,
  days: number,
  counting: 'working-days' | 'days',
): DayNumber {
  return counting === 'working-days' ? addWorkingDaysTo(calendar, trigger, days) : trigger + days
}

/** The last day after moving off a rest day; a term of working days never moves. */
export function movedEnd(calendar: Calendar, aimFor: DayNumber, counting: 'working-days' | 'days'): DayNumber {
  return counting === 'working-days' ? aimFor : onOrAfterWorkingDayNumber(calendar, aimFor)
}

/** How late `day` is against `due`: the days after `due` through `day`. */
export function latenessOf(
  calendar: Calendar,
  due: DayNumber,
  day: DayNumber,
): { workingDays: number; calendarDays: number } {
  return { workingDays: workingDaysIn(calendar, due, day), calendarDays: day - due }
}

/** True when a day lies outside the published calendar: its working days are only presumed. */
export function isProvisional({ firstDay, lastDay }: Calendar, day: DayNumber): boolean {
  return day > lastDay || day < firstDay
}
