import { agencySections } from '@tenderlight/compliance/reports/agencies'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { MOST_ROWS } from '@tenderlight/compliance/reports/report-parts'
import { agencyDeadlines, agencyLate, agencyRules } from '@tenderlight/db/repositories/period-agencies'
import type { ReportReading } from '../reading.ts'
import { periodScope } from './deadlines.ts'

/** 代理机构履时: counted by the database from the projection and the appointments. */
export async function agencies(reading: ReportReading): Promise<readonly ReportSection[]> {
  const { context, db } = reading
  const scope = periodScope(reading)
  return agencySections({
    agencies: await agencyDeadlines(db, scope),
    rules: await agencyRules(db, scope),
    late: await agencyLate(db, scope, MOST_ROWS),
    today: context.today,
  })
}
