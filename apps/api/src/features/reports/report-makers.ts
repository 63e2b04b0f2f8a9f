import type { ReportKind } from '@tenderlight/compliance/reports/report'
import { agencies } from './kinds/agencies.ts'
import { appraisal } from './kinds/appraisal.ts'
import { arrears } from './kinds/arrears.ts'
import { bulletin } from './kinds/bulletin.ts'
import { deadlines } from './kinds/deadlines.ts'
import { deposits } from './kinds/deposits.ts'
import { reservedShare } from './kinds/reserved-share.ts'
import type { ReportMaker } from './reading.ts'

/** Who makes which kind of report. */
export const REPORT_MAKERS: Readonly<Record<ReportKind, ReportMaker>> = {
  agencies,
  appraisal,
  arrears,
  bulletin,
  deadlines,
  deposits,
  'reserved-share': reservedShare,
}
