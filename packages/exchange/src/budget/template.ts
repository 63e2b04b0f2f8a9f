import { writeXlsx } from '../ledger/write-table.ts'
import { BUDGET_COLUMNS } from './columns.ts'

/** An .xlsx with the header of a budget and nothing else: what is filled in under it can be imported. */
export function budgetTemplate(): Uint8Array {
  const columns = BUDGET_COLUMNS.map(({ field, header }) =>
    field === 'amount' ? ({ header: `${header}(元)`, kind: 'fen', width: 24 } as const) : { header, width: 22 },
  )
  return writeXlsx('政府采购预算', columns, [])
}
