import type { IssuedReport } from '@tenderlight/contracts/reports'
import type { ReportRow } from '@tenderlight/db/repositories/reports'

/** An issued report as lists show it. */
export function shownReport({ from, through, unitId, unitName, issuedBy, ...row }: ReportRow): IssuedReport {
  const { id, kind, number, title, issuedOn, withdrawnOn } = row
  return {
    id,
    kind,
    period: { from, through },
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    number,
    title,
    issuedOn,
    issuedBy: issuedBy ?? '',
    withdrawnOn,
  }
}
