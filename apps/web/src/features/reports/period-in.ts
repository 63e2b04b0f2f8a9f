import { lengthFor, periodAt, periodBefore, PERIODS_OF } from '@tenderlight/compliance/reports/periods'
import type { ReportKind, ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ReportSearch } from './report-search.ts'

/** A report as it is asked for. */
export interface AskedReport {
  readonly kind: ReportKind
  readonly period: ReportPeriod
  readonly unit?: string
}

/** The report of this kind that stands in an address. */
export function reportIn(search: ReportSearch, kind: ReportKind, today: CivilDate): AskedReport {
  const { unit } = search
  return { kind, period: periodIn(search, kind, today), ...(unit === undefined ? {} : { unit }) }
}

/** The period of the address; where it has none that a report of this kind may have, the last one that is over. */
export function periodIn({ from, through }: ReportSearch, kind: ReportKind, today: CivilDate): ReportPeriod {
  if (from !== undefined && through !== undefined && lengthFor(kind, { from, through }) !== undefined) {
    return { from, through }
  }
  const [usual] = PERIODS_OF[kind]
  return periodBefore(usual, periodAt(usual, today))
}
