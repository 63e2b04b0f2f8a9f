import type { Fen } from '@tenderlight/law/money'
import type { Said } from '../ledger/unreadable-file.ts'

/** One line of a budget as a file has it. `unit` is absent where the file does not name it. */
export interface BudgetRow {
  readonly row: number
  readonly unit?: string
  readonly year: number
  /** 项目代码. */
  readonly code: string
  readonly name: string
  readonly functionCode?: string
  readonly economicCode?: string
  readonly amount: Fen
}

/** A cell that could not be read: where it is, what stands there, what was expected, and what to do. */
export interface BudgetCellProblem {
  readonly sheet: string
  readonly row: number
  /** The header as the sheet writes it. */
  readonly column: string
  readonly found: string
  readonly expected: Said
}

export interface BudgetReading {
  readonly sheet: string
  readonly rows: readonly BudgetRow[]
  readonly problems: readonly BudgetCellProblem[]
  /** Headers that are no column of a budget. */
  readonly unknownColumns: readonly string[]
  /** What was passed over, and why: other sheets, totals. */
  readonly notes: readonly Said[]
}
