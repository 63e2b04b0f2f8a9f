import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import { clockOf } from './clock.ts'
import type { Finding } from './finding.ts'
import type { Procurement } from './procurement/procurement.ts'
import { spansOf } from './rules/kinds/suspension.ts'
import type { Span } from './rules/kinds/suspension.ts'
import type { Clock } from './rules/rule.ts'

/** One day between the trigger and the last day. */
export interface ExplainedDay {
  readonly date: CivilDate
  /** The number that the day was counted as; 0 when it was not counted. */
  readonly counted: number
  readonly why: 'trigger' | 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'suspended' | 'calendar-day' | 'moved'
  /** The holiday's name, where one applies. */
  readonly name?: string
  readonly mark?: 'trigger' | 'aim-for' | 'due' | 'met' | 'today'
  readonly provisional: boolean
}

/**
 * The count behind a finding's last day: every day from the trigger through `due`, counted or not, and why.
 * Empty for findings that count no days and for clocks that have not started.
 */
export function explain(
  finding: Finding,
  procurement: Procurement,
  context: { readonly calendar: Calendar; readonly today: CivilDate },
): ExplainedDay[] {
  const clock = clockOf(finding)
  const { trigger, due, aimFor } = finding
  // A gap of years ends on the corresponding day: no days are counted.
  if (clock === undefined || clock.unit === 'years' || trigger === null || due === null || aimFor === null) return []
  const start = dayNumber(trigger.on)
  // The last day weighs more than the day on which the target happened, and that more than today.
  const marks = new Map<CivilDate | null, NonNullable<ExplainedDay['mark']>>([
    [context.today, 'today'],
    [finding.met, 'met'],
    [aimFor, 'aim-for'],
    [due, 'due'],
    [trigger.on, 'trigger'],
  ])
  const spans = spansOf(clock, procurement, finding.met, finding.matter)
  const days: ExplainedDay[] = []
  let counted = 0
  for (let day = start; day <= dayNumber(due); day += 1) {
    const date = civilDateOf(day)
    const why = reasonFor(date, start, dayNumber(aimFor), clock, context.calendar, spans)
    const counts = why === 'weekday' || why === 'make-up' || why === 'calendar-day'
    if (counts) counted += 1
    const kind = dayKind(context.calendar, date)
    const mark = marks.get(date)
    days.push({
      date,
      counted: counts ? counted : 0,
      why,
      ...(kind.name === undefined ? {} : { name: kind.name }),
      ...(mark === undefined ? {} : { mark }),
      provisional: kind.provisional,
    })
  }
  return days
}

function reasonFor(
  date: CivilDate,
  start: DayNumber,
  aimFor: DayNumber,
  clock: Clock,
  calendar: Calendar,
  spans: readonly Span[],
): ExplainedDay['why'] {
  const day = dayNumber(date)
  if (day === start) return 'trigger'
  // What began after the plain last day stops nothing.
  if (day > aimFor) return 'moved'
  if (spans.some((span) => isInside(date, span))) return 'suspended'
  const counts = clock.counting === 'working-days' || clock.unit === 'working-days'
  return counts ? dayKind(calendar, date).kind : 'calendar-day'
}

const isInside = (date: CivilDate, { from, until }: Span): boolean =>
  date >= from && until !== undefined && date <= until
