import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Said } from '../ledger/unreadable-file.ts'

/** Where something was read: under which header, and in which cell of a sheet; null: in the prose, or in no sheet. */
export interface ReadAt {
  /** As the table writes it. */
  readonly column: string | null
  readonly cell: string | null
}

/** The words that gave a field. */
export interface WordsOfField extends ReadAt {
  readonly words: string
}

/** A cell that could not be read: what stands there, and what was expected instead. */
export interface UnreadCell extends ReadAt {
  /** The field that it would have given; null where its column gives none. */
  readonly field: string | null
  readonly found: string
  readonly expected: Said
}

/** One intention of a file or a text, as far as it could be read. Values are those of a record: codes, fen, ISO dates. */
export interface IntentionRow {
  /** The index of the sheet or notice. */
  readonly part: number
  /** The line of the sheet; in a notice, the place of the intention from 1. */
  readonly row: number
  readonly fields: Readonly<Record<string, string | number>>
  readonly readFrom: Readonly<Record<string, WordsOfField>>
  readonly unread: readonly UnreadCell[]
}

/** A sheet, or one of several notices. */
export interface ReadPart {
  readonly name: string
  /** The unit that it names, and the day that it bears. */
  readonly buyer: string | null
  readonly publishedOn: CivilDate | null
}

export interface IntentionsReading {
  readonly parts: readonly ReadPart[]
  readonly rows: readonly IntentionRow[]
  readonly unknownColumns: readonly string[]
  /** What was passed over, and why. */
  readonly notes: readonly Said[]
}
