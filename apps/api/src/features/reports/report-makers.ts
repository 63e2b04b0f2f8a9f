import type { ReportKind } from '@tenderlight/compliance/reports/report'
import { deadlines } from './kinds/deadlines.ts'
import type { ReportMaker } from './reading.ts'

/** Who makes which kind of report. */
export const REPORT_MAKERS: Readonly<Partial<Record<ReportKind, ReportMaker>>> = { deadlines }
