import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** The address of the report: the day, where it is not today, and whether steps of the country alone are in it. */
export interface ReportSearch {
  readonly on?: CivilDate
  readonly all?: true
}

/** Reads the address; what cannot be read is left out. */
export function readReportSearch({ on, all }: Record<string, unknown>): ReportSearch {
  const day = typeof on === 'string' ? parseCivilDate(on) : undefined
  return { ...(day === undefined ? {} : { on: day }), ...(all === true ? { all } : {}) }
}
