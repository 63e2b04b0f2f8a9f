import { INTENTION_HEADERS } from '../documents/intention-document.ts'
import { writeXlsx } from '../ledger/write-table.ts'
import { BUDGET_LINE_HEADERS } from './budget-line.ts'

const WIDTHS = [6, 36, 60, 16, 16, 50, 12, 16, 20, 8]

/** An .xlsx with the header of the provincial sites' table, and the columns that they leave out: category, method, and the line of the unit's budget. What is filled in can be imported. */
export function intentionsTemplate(): Uint8Array {
  const columns = [...INTENTION_HEADERS, '采购类别', '采购方式', ...BUDGET_LINE_HEADERS].map((header, index) => ({
    header,
    width: WIDTHS[index] ?? 16,
  }))
  return writeXlsx('采购意向', columns, [])
}
