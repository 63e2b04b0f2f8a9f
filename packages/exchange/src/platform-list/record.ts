import type { PlatformLine, PlatformList } from '@tenderlight/compliance/datacheck/platform-line'
import type { Said } from '../ledger/unreadable-file.ts'

/** A cell that could not be read: where it is, what stands there and what was expected. */
export interface PlatformCellProblem {
  readonly row: number
  /** The header as the list writes it. */
  readonly column: string
  readonly found: string
  readonly expected: Said
}

/** A list of the province's site as a file has it. */
export interface PlatformReading extends PlatformList {
  readonly lines: readonly PlatformLine[]
  readonly problems: readonly PlatformCellProblem[]
  /** Headers that are no column of such a list. */
  readonly unknownColumns: readonly string[]
  /** What was passed over, and why. */
  readonly notes: readonly Said[]
}
