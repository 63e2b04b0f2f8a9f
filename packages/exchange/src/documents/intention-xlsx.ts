import { writeXlsx } from '../ledger/write-table.ts'
import type { TableColumn } from '../ledger/write-table.ts'
import { INTENTION_HEADERS, intentionRows } from './intention-document.ts'
import type { IntentionDocument } from './intention-document.ts'

const WIDTHS = [6, 36, 60, 16, 16, 50] as const
const NUMBERS: ReadonlySet<string> = new Set(['序号', '预算金额(万元)'])

const COLUMNS: readonly TableColumn[] = INTENTION_HEADERS.map((header, index) => ({
  header,
  kind: NUMBERS.has(header) ? 'number' : 'text',
  width: WIDTHS[index] ?? 16,
}))

/** The table alone, as the provincial sites take it: one sheet, the header in its first line, amounts in 万元. */
export function intentionXlsx(document: IntentionDocument): Uint8Array {
  return writeXlsx(document.regime === 'tendering' ? '招标计划' : '采购意向', COLUMNS, intentionRows(document))
}
