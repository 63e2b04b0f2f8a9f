import { deadlineSections } from '@tenderlight/compliance/reports/deadline-sections'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { MOST_ROWS } from '@tenderlight/compliance/reports/report-parts'
import { countDeadlines, daysTakenIn, lateDeadlines } from '@tenderlight/db/repositories/period-deadlines'
import type { PeriodScope } from '@tenderlight/db/repositories/period-deadlines'
import type { ReportReading } from '../reading.ts'

/** Whose deadlines a report is about. */
export function periodScope({ context, districtId, period, unit }: ReportReading): PeriodScope {
  return { districtId, period, today: context.today, unit: unit?.id }
}

/** 时限统计: counted by the database from the projection; reads no record. */
export async function deadlines(reading: ReportReading): Promise<readonly ReportSection[]> {
  const { context, db, period, units } = reading
  const scope = periodScope(reading)
  const counted = await countDeadlines(db, scope)
  const taken = await daysTakenIn(db, scope)
  const late = await lateDeadlines(db, scope, MOST_ROWS)
  return deadlineSections({ counted, taken, late, units, through: period.through, context })
}
