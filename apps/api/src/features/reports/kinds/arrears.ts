import { PAYMENT_TERMS } from '@tenderlight/compliance/payment/judge-part'
import { unpaidOn } from '@tenderlight/compliance/reports/arrears'
import { arrearsSections } from '@tenderlight/compliance/reports/arrears-sections'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { unpaidProcurements } from '@tenderlight/db/repositories/period-payments'
import { asProcurement } from '../../../record/as-procurement.ts'
import type { ReportReading } from '../reading.ts'

/** 拖欠情况: what was overdue at the end of the period's last day, or of today while the period runs. */
export async function arrears({
  context,
  db,
  districtId,
  period,
  unit,
  units,
}: ReportReading): Promise<readonly ReportSection[]> {
  const day = period.through < context.today ? period.through : context.today
  const stored = await unpaidProcurements(db, { districtId, unit: unit?.id, day, rules: PAYMENT_TERMS })
  const parts = stored.flatMap((one) => {
    const { instalments, ...record } = one.record
    const procurement = asProcurement({ ...one, record })
    return unpaidOn({ project: one.id, unit: one.organisationId, procurement, instalments }, day, context)
  })
  return arrearsSections({ parts, units, day })
}
