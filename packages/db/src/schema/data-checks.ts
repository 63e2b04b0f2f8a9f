import type { CheckAnswer, CheckOutcome, CheckResult, OwnSide } from '@tenderlight/compliance/datacheck/check-result'
import type { NoticeKind, PlatformLine } from '@tenderlight/compliance/datacheck/platform-line'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { ColumnType } from 'kysely'
import type { Json } from './procurements.ts'

/** A list of the province's site that was compared with our records. Append-only. */
export interface DataChecks {
  district_id: string
  id: string
  /** The days that the list speaks of. */
  from_on: CivilDate
  through_on: CivilDate
  /** The kinds of notices that it speaks of. */
  kinds: NoticeKind[]
  source: 'upload' | 'fetch'
  filename: string
  /** Where it was fetched. */
  url: string | null
  /** SHA-256 of the file. */
  digest: string
  lines: number
  /** The smallest difference that its amounts show. */
  budget_step: Fen
  /** Buyers that are no unit of the district, and how many lines each has. */
  elsewhere: Json<readonly { readonly unit: string; readonly lines: number }[]>
  /** Of how many projects what had reached the site was put on record; null: that was not asked for. */
  recorded: number | null
  made_at: Date
  made_by: string
}

/** What a check found about a unit (null: of nobody in particular), in the order of the report. Append-only. */
export interface DataCheckUnits {
  district_id: string
  check_id: string
  place: number
  organisation_id: string | null
  checked: number
  agreed: number
  outcomes: Json<Readonly<Record<CheckOutcome, number>>>
}

/** One finding of a check. Append-only. */
export interface DataCheckResults {
  district_id: string
  check_id: string
  /** From 1. */
  n: number
  outcome: CheckOutcome
  what: NoticeKind | null
  organisation_id: string | null
  procurement_id: string | null
  line: ColumnType<PlatformLine | null, string | null, never>
  ours: ColumnType<OwnSide | null, string | null, never>
  further: Json<Pick<CheckResult, 'days' | 'more' | 'exclusion' | 'candidates'>>
}

/** What a unit or the bureau said to a finding; the newest counts. Append-only. */
export interface DataCheckAnswers {
  district_id: string
  check_id: string
  n: number
  /** From 1, without a gap. */
  version: number
  answer: CheckAnswer
  /** Of `matched`: the project that the line is of. */
  procurement_id: string | null
  reason: string
  answered_at: Date
  answered_by: string
}
