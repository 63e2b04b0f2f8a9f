import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { FieldOf } from './columns.ts'
import type { Said } from './unreadable-file.ts'

/**
 * What one row says, as `read --format json` prints it: words in the ledger's Chinese, dates and months as ISO text,
 * money in fen, shares in basis points. A blank cell has no entry. The hour of a date-time stands beside its date
 * (`times.bidDeadlineOn`: `09:30`).
 */
export type LedgerFields = {
  readonly [F in FieldOf<'text' | 'long-text' | 'word'>]?: string
} & {
  readonly [F in FieldOf<'date'>]?: CivilDate
} & {
  readonly [F in FieldOf<'month'>]?: CivilMonth
} & {
  readonly [F in FieldOf<'money' | 'share' | 'count'>]?: number
} & {
  readonly [F in `times.${DateField}`]?: string
}

export interface LedgerRecord {
  /** The line in the sheet (a header in the first line is row 1); in a notice, the record's place from 1. */
  readonly row: number
  readonly fields: LedgerFields
  /** For a notice: the exact words each field was read from. */
  readonly readFrom?: Readonly<Record<string, string>>
  /** The cells of columns that the ledger does not know, by header, where not blank. */
  readonly other?: Readonly<Record<string, string>>
  readonly procurement: Procurement
}

/** A cell that could not be read: where, what stands there and what was expected (in Chinese; `expectedIn` for English). */
export interface RejectedCell {
  readonly row: number
  /** The header as the sheet writes it. */
  readonly column: string
  readonly found: string
  readonly expected: string
}

export interface LedgerReading {
  readonly records: readonly LedgerRecord[]
  readonly rejected: readonly RejectedCell[]
  /** Headers that are no column of the ledger. */
  readonly unknownColumns: readonly string[]
  /** The header that holds 项目编号; null when there is none and records are numbered by row (`row-7`). */
  readonly idColumn: string | null
  /** What was passed over, and why: other sheets, totals, section titles. */
  readonly notes: readonly Said[]
}
