import type { GridRow } from '../ledger/cells/cell.ts'
import { headOf } from '../ledger/layout.ts'
import { MAX_ROWS, tooManyRows } from '../ledger/limits.ts'
import type { NamedGrid } from '../ledger/sheets.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { damagedFile, encryptedWorkbook } from '../ledger/unusable.ts'
import { findBudgetLayout } from './layout.ts'
import type { BudgetLayout } from './layout.ts'
import { openSheets } from './open-sheets.ts'
import { isEmptyLine, readLine, totalIn } from './read-line.ts'
import type { BudgetCellProblem, BudgetReading, BudgetRow } from './record.ts'

/**
 * Reads the approved budget of a year (.xlsx, .xls, .csv): the first visible sheet that has its header. Every line is read
 * or refused with its cells; nothing is guessed. Throws UnreadableFile, with what is wrong and what to do, when the file as
 * a whole cannot be used.
 */
export function readBudget(bytes: Uint8Array, filename: string): BudgetReading {
  try {
    return readFirst(openSheets(bytes, filename))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const message = error instanceof Error ? error.message : ''
    throw /password|encrypt/i.test(message) ? encryptedWorkbook() : damagedFile(error)
  }
}

function readFirst(sheets: Iterable<NamedGrid>): BudgetReading {
  const searched: string[] = []
  const notes: Said[] = []
  let reading: BudgetReading | undefined
  for (const { name, grid } of sheets) {
    searched.push(name)
    const head = headOf(grid.rows)
    const layout = findBudgetLayout(head)
    if (layout === undefined) continue
    if (reading === undefined) reading = readLines(name, layout, linesBelow(layout, head, grid.rows))
    else {
      notes.push({
        zh: `工作表“${name}”也有预算表头,未读取。`,
        en: `Sheet ${name} has the header of a budget too; it was not read.`,
      })
    }
  }
  if (reading === undefined) throw noBudgetHeader(searched)
  return { ...reading, notes: [...reading.notes, ...notes] }
}

function* linesBelow({ headerRow }: BudgetLayout, head: readonly GridRow[], rest: Iterator<GridRow>) {
  yield* head.filter(({ index }) => index > headerRow)
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

function readLines(sheet: string, layout: BudgetLayout, lines: Iterable<GridRow>): BudgetReading {
  const rows: BudgetRow[] = []
  const problems: BudgetCellProblem[] = []
  const notes: Said[] = []
  const firstRows = new Map<string, number>()
  let read = 0
  for (const { index, cells } of lines) {
    const row = index + 1
    if (isEmptyLine(cells, layout)) continue
    const total = totalIn(cells, layout)
    if (total !== undefined) {
      notes.push({ zh: `第 ${row} 行是合计行(${total}),未读取。`, en: `Row ${row} is a total (${total}); not read.` })
      continue
    }
    if (++read > MAX_ROWS) throw tooManyRows()
    const { line, refused } = readLine(cells, row, layout)
    problems.push(...refused.map((one) => ({ ...one, sheet, row })))
    if (line === undefined) continue
    const key = JSON.stringify([line.unit, line.year, line.code])
    const before = firstRows.get(key)
    if (before === undefined) {
      firstRows.set(key, row)
      rows.push(line)
    } else problems.push({ sheet, row, column: headerOf(layout, 'code'), found: line.code, expected: notTwice(before) })
  }
  return { sheet, rows, problems, unknownColumns: layout.unknown, notes }
}

const headerOf = ({ columns }: BudgetLayout, field: 'code') => columns.get(field)?.header ?? ''

const notTwice = (row: number): Said => ({
  zh: `同一单位同一年度内不重复的项目代码(第 ${row} 行已用此代码);请合并金额或更正代码`,
  en: `a code used once in a unit’s year (row ${row} has it); add the amounts up or correct the code`,
})

function noBudgetHeader(searched: readonly string[]): UnreadableFile {
  return new UnreadableFile(
    'no-header',
    {
      zh: `在工作表“${searched.join('”“')}”中没有找到预算表头。`,
      en: `No header of a budget was found in the sheets ${searched.join(', ')}.`,
    },
    {
      zh: '表头须有“预算年度”“项目代码”“项目名称”和“政府采购预算金额(元)”(或“(万元)”);可下载模板填写。',
      en: 'The header needs 预算年度, 项目代码, 项目名称 and 政府采购预算金额(元) or (万元); a template can be downloaded.',
    },
  )
}
