import type { Light, Verdict } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType } from 'kysely'
import type { Json } from './procurements.ts'

/** open: nobody has decided. upheld: something was wrong (属实). dismissed: nothing was (不成立). withdrawn: taken back. */
export type ObjectionState = 'open' | 'upheld' | 'dismissed' | 'withdrawn'
/** What was wrong: the rule itself, how something was read, the calendar, or what had been entered. */
export type WrongPart = 'rule' | 'reading' | 'calendar' | 'entry'

/** 判定异议: somebody holds a finding to be wrong, and another person decides. Decided once, never changed. */
export interface FindingObjections {
  district_id: string
  id: string
  procurement_id: string
  organisation_id: string
  rule: string
  /** '' for a rule with one finding. */
  part: string
  /** The matter that it is of; '' for a finding of the project itself. */
  matter: string
  verdict: Verdict
  light: Light
  /** The day on which it was judged. */
  judged_on: CivilDate
  /** The sealed record of the finding, as judged. */
  record: Json<unknown>
  /** Its SHA-256. */
  digest: string
  reason: string
  /** What the right answer would be, in the words of who objects. */
  right_answer: string | null
  said_by: string
  said_at: Date
  state: ColumnType<ObjectionState, 'open', ObjectionState>
  wrong: ColumnType<WrongPart | null, null, WrongPart | null>
  decided_by: ColumnType<string | null, null, string>
  decided_at: ColumnType<Date | null, null, Date>
  decision_reason: ColumnType<string | null, null, string | null>
}

/** Who has read what was decided on an objection of theirs. */
export interface FindingObjectionReads {
  district_id: string
  objection_id: string
  person_id: string
  read_at: Date
}
