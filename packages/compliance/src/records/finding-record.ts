import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation, Unit } from '@tenderlight/law/dated-parameter'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Finding } from '../finding.ts'
import type { RecordedCalendar } from './recorded-calendar.ts'

/** Names the shape below; a reader refuses any other. */
export const RECORD_SCHEMA = 'tenderlight/finding-record/1'

/** A figure that was looked up, as it stood. */
export interface RecordedFigure {
  readonly rule: string
  readonly unit: Unit
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly value: unknown
  readonly citation: Citation
}

/** One question to the district's settings and the answer that was given. */
export interface AnsweredSetting {
  readonly asked: string
  readonly with: readonly string[]
  /** Absent: nothing is set. */
  readonly answer?: unknown
}

/**
 * 判定存证: everything that a finding was made of, so that it can be computed again from this alone. Plain data; it
 * holds the facts that the rule looked at and no others.
 */
export interface FindingRecord {
  readonly schema: typeof RECORD_SCHEMA
  readonly rule: string
  readonly part: string | null
  readonly matter: string | null
  /** The matter was judged by itself, not as one of a procurement: the facts hold it and the matters that it knows of. */
  readonly alone?: true
  readonly jurisdiction: JurisdictionId
  /** The day on which it was judged. */
  readonly today: CivilDate
  /** The procurement's fields that the rule read, by field; what is not here was not on record. */
  readonly facts: Readonly<Record<string, unknown>>
  /** The rule's own figure, as cited by the finding. */
  readonly parameter: RecordedFigure
  /** The other figures that were looked up. */
  readonly figures: readonly RecordedFigure[]
  readonly calendar: RecordedCalendar
  readonly settings: { readonly version: string; readonly answers: readonly AnsweredSetting[] }
  readonly finding: Finding
}

/** A record with the SHA-256, in hexadecimal digits, of its canonical JSON without the digest. */
export interface SealedRecord extends FindingRecord {
  readonly digest: string
}
