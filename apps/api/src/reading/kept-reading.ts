import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { LedgerReading, RejectedCell } from '@tenderlight/exchange/ledger/record'
import type { Said } from '@tenderlight/exchange/ledger/unreadable-file'

/** What is kept of a reading between preview and confirmation. */
export interface KeptReading {
  readonly records: readonly { readonly row: number; readonly procurement: Procurement }[]
  readonly rejected: readonly RejectedCell[]
  readonly unknownColumns: readonly string[]
  readonly notes: readonly Said[]
}

const NUMBER_COLUMN = '项目编号'

/**
 * Keeps the rows that can be told apart by their number. A register needs it: by its place in the sheet a project
 * could not be found again in the next sheet. Rows without one are rejected, naming the cell.
 */
export function keepReading(reading: LedgerReading): KeptReading {
  const column = reading.idColumn ?? NUMBER_COLUMN
  const numbered = reading.records.filter(({ fields }) => fields.id !== undefined)
  const unnumbered = reading.records.filter(({ fields }) => fields.id === undefined)
  return {
    records: numbered.map(({ row, procurement }) => ({ row, procurement })),
    rejected: [
      ...reading.rejected.map(({ row, column: where, found, expected }) => ({ row, column: where, found, expected })),
      ...unnumbered.map(({ row }) => ({ row, column, found: '', expected: '项目编号:导入后据此识别同一项目' })),
    ].toSorted((a, b) => a.row - b.row),
    unknownColumns: reading.unknownColumns,
    notes: reading.notes,
  }
}
