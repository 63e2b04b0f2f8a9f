import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays } from '@tenderlight/law/working-days'
import type { ReportCalendar } from '../desk/kinds.ts'
import { periodAfter, periodAt, periodBefore } from './periods.ts'
import type { PeriodLength } from './periods.ts'
import type { ReportPeriod } from './report.ts'

/** A bulletin that the district's plan asks for and nobody issued. */
export interface AwaitedBulletin {
  readonly period: ReportPeriod
  readonly of: PeriodLength
  /** Its last day by the plan. */
  readonly due: CivilDate
  readonly overdue: boolean
}

/** Own rule: of one length no more are asked for than this; what is older is not caught up with any more. */
const MOST_OF_ONE = 24

/**
 * The bulletins that a plan asks for since it was set (`since`), of periods that are over and of which none stands issued, the
 * nearest last day first. The period in which the plan was set is the first.
 */
export function awaitedBulletins(
  { periods, withinWorkingDays }: ReportCalendar,
  since: CivilDate,
  issued: readonly ReportPeriod[],
  { today, calendar }: { readonly today: CivilDate; readonly calendar: Calendar },
): readonly AwaitedBulletin[] {
  const has = (period: ReportPeriod) =>
    issued.some(({ from, through }) => from === period.from && through === period.through)
  return periods
    .flatMap((of) =>
      overSince(of, since, today)
        .filter((period) => !has(period))
        .map((period) => {
          const due = addWorkingDays(calendar, period.through, withinWorkingDays).date
          return { period, of, due, overdue: due < today }
        }),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
}

/** The periods that are over by `today`, from the one of `since` on, but no more than the newest few. */
function overSince(of: PeriodLength, since: CivilDate, today: CivilDate): readonly ReportPeriod[] {
  let first = periodAt(of, today)
  for (let n = 0; n < MOST_OF_ONE && first.from > since; n += 1) first = periodBefore(of, first)
  const over: ReportPeriod[] = []
  for (let period = first; period.through < today; period = periodAfter(of, period)) over.push(period)
  return over
}
