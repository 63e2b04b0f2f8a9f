import type { ReportKind } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType } from 'kysely'

/** A report (通报、考评) as it was issued, append-only. */
export interface Reports {
  district_id: string
  id: string
  kind: ReportKind
  from_on: CivilDate
  through_on: CivilDate
  /** Null: of the whole district. */
  organisation_id: string | null
  year: number
  /** From 1 in each kind and year, without a gap. */
  sequence: number
  /** 发文字号. */
  number: string
  title: string
  document: ColumnType<unknown, string, never>
  /** SHA-256 of the canonical JSON of the document. */
  digest: string
  issued_on: CivilDate
  issued_at: Date
  issued_by: string
}

/** A unit that a report names, append-only: it may read it, and is told of it. */
export interface ReportUnits {
  district_id: string
  report_id: string
  organisation_id: string
}

/** A report that does not hold any more, append-only. */
export interface ReportWithdrawals {
  district_id: string
  report_id: string
  reason: string
  withdrawn_on: CivilDate
  withdrawn_at: Date
  withdrawn_by: string
}
