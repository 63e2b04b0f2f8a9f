import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { CasePolicy } from '../desk/kinds.ts'
import type { CaseState } from './steps.ts'

/** What the district settled about a breach: for its rule, else for its level; undefined: no case opens by itself. */
export function policyFor(
  policies: ReadonlyMap<string, CasePolicy>,
  breach: { readonly rule: string; readonly level: string },
): CasePolicy | undefined {
  return policies.get(breach.rule) ?? policies.get(breach.level)
}

/**
 * Whether a breach becomes a case today. `since`: the last day of its clock or, where a requirement has none, the day on which
 * its record was last changed, as nobody knows since when it has not been met.
 */
export function opensToday(
  { afterWorkingDays }: Pick<CasePolicy, 'afterWorkingDays'>,
  since: CivilDate,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: Calendar },
): boolean {
  return workingDaysBetween(calendar, since, today).days >= afterWorkingDays
}

/** Whether a case goes to the bureau's head by itself today: the unit has let its day pass by that many working days. */
export function escalatesToday(
  { stage, term }: Pick<CaseState, 'stage' | 'term'>,
  escalateAfter: number | null,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: Calendar },
): boolean {
  if (escalateAfter === null || term === null || (stage !== 'to-answer' && stage !== 'rectifying')) return false
  return workingDaysBetween(calendar, term.due, today).days >= escalateAfter
}
