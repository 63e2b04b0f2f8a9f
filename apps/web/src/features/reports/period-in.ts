import { lengthFor, periodAt, periodBefore, PERIODS_OF } from '@tenderlight/compliance/reports/periods'
import type { ReportKind, ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ReportSearch } from './report-search.ts'

/** The period of the address; where it has none that a report of this kind may have, the last one that is over. */
export function periodIn({ from, through }: ReportSearch, kind: ReportKind, today: CivilDate): ReportPeriod {
  if (from !== undefined && through !== undefined && lengthFor(kind, { from, through }) !== undefined) {
    return { from, through }
  }
  const [usual] = PERIODS_OF[kind]
  return periodBefore(usual, periodAt(usual, today))
}
