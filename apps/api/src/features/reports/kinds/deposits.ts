import { depositSections } from '@tenderlight/compliance/reports/deposit-sections'
import { judgeDeposits } from '@tenderlight/compliance/reports/deposits'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { depositsIn, depositTermsIn, projectRefundsIn } from '@tenderlight/db/repositories/period-deposits'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import { asProcurement } from '../../../record/as-procurement.ts'
import type { ReportReading } from '../reading.ts'
import { periodScope } from './deadlines.ts'

/** 保证金情况: deposits taken, waived and refunded in the period. */
export async function deposits(reading: ReportReading): Promise<readonly ReportSection[]> {
  const { context, db, districtId, period, units } = reading
  const scope = periodScope(reading)
  const taken = await depositsIn(db, scope)
  const ofProjects = await projectRefundsIn(db, scope)
  const keys = new Set([...taken, ...ofProjects].map(({ project }) => project))
  const stored = await findProcurements(db, districtId, [...keys])
  const projects = new Map(stored.map((one) => [one.id, asProcurement(one)]))
  return depositSections({
    period,
    today: context.today,
    deposits: judgeDeposits(taken, projects, context),
    projectRefunds: ofProjects.map((one) => ({
      ...one,
      id: `${one.project}:${one.event}`,
      bidder: null,
      amount: undefined,
    })),
    terms: await depositTermsIn(db, scope),
    projects,
    units,
  })
}
