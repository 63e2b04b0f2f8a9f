import { shownText } from './cells/cell.ts'
import type { Cell, GridRow, Merge } from './cells/cell.ts'
import { isBlank, plain } from './cells/plain.ts'
import { normalHeader } from './header.ts'
import type { Layout } from './layout.ts'
import type { Said } from './unreadable-file.ts'

/** What a line below the header is there for. Only `project` is read. */
export type RowPurpose = 'blank' | 'project' | 'total' | 'section' | 'repeated-header'

const TOTAL = /^(?:本页|全年|年度|以上)?(?:合计|总计|小计|累计)(?:\(.*\))?$/

type Cells = readonly (Cell | undefined)[]

function isFilled(cells: Cells, column: number): boolean {
  const cell = cells[column]
  return cell !== undefined && (cell.kind !== 'text' || !isBlank(plain(cell.text)))
}

/** Whether no column of the ledger says anything here. A 序号 alone, typed ahead of time, numbers nothing. */
function isEmpty(cells: Cells, layout: Layout): boolean {
  return layout.known.every(
    ({ index, isOrdinal, twins }) =>
      isOrdinal || (!isFilled(cells, index) && twins.every((twin) => !isFilled(cells, twin.index))),
  )
}

/** Whether the only text of the line spans several columns, as a title between projects does. */
function isSection({ index, cells }: GridRow, merges: readonly Merge[]): boolean {
  const only = cells.findIndex((cell) => cell !== undefined)
  if (cells.some((cell, column) => cell !== undefined && column !== only)) return false
  return merges.some(({ top, bottom, left, right }) => top <= index && index <= bottom && left === only && right > left)
}

function repeatsHeader(cells: Cells, layout: Layout): boolean {
  return layout.known.every(({ index, header }) => shownText(cells[index]).trim() === header)
}

/** What a line below the header is there for. */
export function rowPurpose(row: GridRow, layout: Layout, merges: readonly Merge[]): RowPurpose {
  const { cells } = row
  const first = cells.find((cell) => cell !== undefined)
  if (first === undefined) return 'blank'
  if (first.kind === 'text' && first.text.length < 20) {
    if (/[计]/.test(first.text) && TOTAL.test(normalHeader(first.text))) return 'total'
    if (repeatsHeader(cells, layout)) return 'repeated-header'
  }
  if (isSection(row, merges)) return 'section'
  return isEmpty(cells, layout) ? 'blank' : 'project'
}

/** The note about a line that was passed over. */
export function passedOver(purpose: 'total' | 'section' | 'repeated-header', row: number, text: string): Said {
  const WHY = {
    total: { zh: '合计行', en: 'a total' },
    section: { zh: '分节标题', en: 'a section title' },
    'repeated-header': { zh: '重复的表头', en: 'the header again' },
  } as const
  const why = WHY[purpose]
  return {
    zh: `第 ${row} 行是${why.zh}(${text}),未作为项目读取。`,
    en: `Row ${row} is ${why.en} (${text}); not read as a project.`,
  }
}
