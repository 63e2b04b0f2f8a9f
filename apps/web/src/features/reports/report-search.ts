import type { ReportPeriod } from '@tenderlight/compliance/reports/report'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** Of when, and of whom, a report is, as it stands in the address; without days of the last period that is over. */
export interface ReportSearch {
  readonly from?: CivilDate
  readonly through?: CivilDate
  readonly unit?: string
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Reads it from an address; whatever is none of the known values is dropped. */
export function readReportSearch({ from, through, unit }: Record<string, unknown>): ReportSearch {
  const first = typeof from === 'string' ? parseCivilDate(from) : undefined
  const last = typeof through === 'string' ? parseCivilDate(through) : undefined
  return {
    ...(first === undefined || last === undefined || first > last ? {} : { from: first, through: last }),
    ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}),
  }
}

/** A period, and a unit where there is one, as they stand in the address. */
export function searchOf({ from, through }: ReportPeriod, unit?: string): ReportSearch {
  return { from, through, ...(unit === undefined ? {} : { unit }) }
}
