import type { ListedBudgetLine } from '@tenderlight/db/repositories/budget-lines'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn } from '@tenderlight/exchange/ledger/write-table'
import type { Locale } from '../../locale.ts'

type Cell = readonly [
  zh: string,
  en: string,
  kind: TableColumn['kind'],
  of: (line: ListedBudgetLine) => string | number | null,
]

const COLUMNS: readonly Cell[] = [
  ['单位', 'Unit', 'text', ({ unit }) => unit.name],
  ['预算年度', 'Year', 'number', ({ year }) => year],
  ['项目代码', 'Code', 'text', ({ code }) => code],
  ['项目名称', 'Name', 'text', ({ name }) => name],
  ['功能科目', 'Function', 'text', ({ functionCode }) => functionCode],
  ['经济科目', 'Economic item', 'text', ({ economicCode }) => economicCode],
  ['政府采购预算金额(元)', 'Approved (yuan)', 'fen', ({ amount }) => amount],
  ['已计划(元)', 'Planned (yuan)', 'fen', ({ planned }) => planned],
  ['已公告(元)', 'Announced (yuan)', 'fen', ({ announced }) => announced],
  ['已签约(元)', 'Contracted (yuan)', 'fen', ({ contracted }) => contracted],
  ['已支付(元)', 'Paid (yuan)', 'fen', ({ paid }) => paid],
  ['已占用(元)', 'Taken (yuan)', 'fen', ({ used }) => used],
  ['余额(元)', 'Left (yuan)', 'fen', ({ amount, used }) => amount - used],
]

/** The lines as a workbook: text as text, whatever it starts with, and amounts as numbers of yuan. */
export function writeLines(lines: readonly ListedBudgetLine[], locale: Locale): Uint8Array {
  return writeXlsx(
    locale === 'en' ? 'Budget lines' : '预算执行',
    COLUMNS.map(([zh, en, kind = 'text']) => ({ header: locale === 'en' ? en : zh, kind })),
    lines.map((line) => COLUMNS.map(([, , , of]) => of(line))),
  )
}
