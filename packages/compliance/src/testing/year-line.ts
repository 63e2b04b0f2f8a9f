import type { YearFinding } from '../years/year-finding.ts'

/** A finding about a year in one line: verdict, what is missing, the decisive days, the lateness, the figure's first day, and the records it is about. */
export function yearLine(finding: YearFinding): string {
  const { verdict, missing = [], due, met, late, provisional, versions, procurements } = finding
  const days = [
    ...(due === null ? [] : [`due ${due}`]),
    ...(met === null ? [] : [`met ${met}`]),
    ...(late === null ? [] : [`late ${late.calendarDays}${provisional ? ' as presumed' : ''}`]),
  ]
  return [verdict, ...missing, ...days, `of ${versions.parameterFrom}`, ...procurements].join(', ')
}
