import type { Finding } from '@tenderlight/compliance/finding'
import type { LedgerRecord, RejectedCell } from '@tenderlight/exchange/ledger/record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Lights, Summary } from './summary.ts'

/** What an audit was made with; stands at the head of every report. */
export interface Head {
  readonly asOf: CivilDate
  readonly jurisdiction: JurisdictionId
  readonly calendar: { readonly version: string; readonly coveredThrough: CivilDate }
}

export interface Foot {
  readonly rejected: readonly RejectedCell[]
  readonly unknownColumns: readonly string[]
  readonly summary: Summary
}

/** One form of the result. It writes as the procurements come and keeps as little as its form allows. */
export interface Report {
  head(head: Head): Promise<void> | undefined
  procurement(record: LedgerRecord, lights: Lights, findings: readonly Finding[]): Promise<void> | undefined
  foot(foot: Foot): Promise<void> | undefined
}
