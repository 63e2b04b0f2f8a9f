import type { NoticeKind, PlatformLine } from '@tenderlight/compliance/datacheck/platform-line'
import { openSheets } from '../budget/open-sheets.ts'
import type { Grid, GridRow } from '../ledger/cells/cell.ts'
import { soundText } from '../ledger/cells/sound-text.ts'
import { headOf } from '../ledger/layout.ts'
import { MAX_FILE_BYTES, tooLarge } from '../ledger/limits.ts'
import type { NamedGrid } from '../ledger/sheets.ts'
import { decodeText } from '../ledger/sources/decode-text.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { damagedFile, encryptedWorkbook } from '../ledger/unusable.ts'
import { htmlBlocks } from '../notice/html-blocks.ts'
import { linkedLines } from './html-list.ts'
import { findPlatformLayout } from './layout.ts'
import type { PlatformLayout } from './layout.ts'
import { isEmptyLine, readPlatformLine } from './read-line.ts'
import type { PlatformCellProblem, PlatformReading } from './record.ts'

/** More notices stand in no list of a district's year. */
const MOST_LINES = 20_000
const BYTES_SEARCHED = 2_048
const PAGE = /^\s*<(?:!doctype|html|head|body|meta|table|div|ul|ol|script|!--)/iu

/** How a list is read: the kind of lines that do not tell it themselves, and where relative links lead from. */
export interface ListOptions {
  readonly assume: NoticeKind | null
  readonly base?: string | undefined
}

/**
 * Reads a list of notices that the province's site published: .xlsx, .xls, .csv, or a page with a table or a list of links.
 * Every line is read or refused with its cells. Throws UnreadableFile when the file as a whole cannot be used.
 */
export function readPlatformList(bytes: Uint8Array, filename: string, options: ListOptions): PlatformReading {
  try {
    if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length)
    const html = pageIn(bytes)
    return html === undefined ? readSheets(openSheets(bytes, filename), options) : readPage(html, options)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const message = error instanceof Error ? error.message : ''
    throw /password|encrypt/iu.test(message) ? encryptedWorkbook() : damagedFile(error)
  }
}

function pageIn(bytes: Uint8Array): string | undefined {
  const start = decodeText(bytes.subarray(0, BYTES_SEARCHED)).text
  return PAGE.test(start.replace(/^\uFEFF/u, '')) ? decodeText(bytes).text : undefined
}

function readPage(html: string, options: ListOptions): PlatformReading {
  const grids = htmlBlocks(html).flatMap((block): readonly NamedGrid[] =>
    block.kind === 'table' ? [{ name: '', grid: gridOf(block.rows) }] : [],
  )
  const table = firstOf(grids, options)
  if (table !== undefined) return table
  const lines = linkedLines(html, options)
  if (lines.length === 0) throw noList()
  if (lines.length > MOST_LINES) throw tooManyLines()
  return { lines, budgetStep: 1, problems: [], unknownColumns: [], notes: [] }
}

function gridOf(rows: readonly (readonly string[])[]): Grid {
  const lines = rows.map((row, index): GridRow => ({
    index,
    cells: row.map((text) => (text === '' ? undefined : { kind: 'text', text: soundText(text) })),
  }))
  return { rows: lines.values(), date1904: false, merges: [] }
}

function readSheets(sheets: Iterable<NamedGrid>, options: ListOptions): PlatformReading {
  const reading = firstOf(sheets, options)
  if (reading === undefined) throw noList()
  return reading
}

/** The first table that has the header of such a list; others that have it are named. */
function firstOf(sheets: Iterable<NamedGrid>, options: ListOptions): PlatformReading | undefined {
  let reading: PlatformReading | undefined
  const notes: Said[] = []
  for (const { name, grid } of sheets) {
    const head = headOf(grid.rows)
    const layout = findPlatformLayout(head)
    if (layout === undefined) continue
    if (reading === undefined) reading = readLines(grid, layout, head, options)
    else {
      const called = soundText(name)
      notes.push({
        zh: `另一张表“${called}”也是公告清单,未读取。`,
        en: `Another table (${called}) lists notices too; it was not read.`,
      })
    }
  }
  return reading && { ...reading, notes: [...reading.notes, ...notes] }
}

function readLines(
  grid: Grid,
  layout: PlatformLayout,
  head: readonly GridRow[],
  { assume }: ListOptions,
): PlatformReading {
  const lines: PlatformLine[] = []
  const problems: PlatformCellProblem[] = []
  const steps: number[] = []
  let read = 0
  const take = ({ index, cells }: GridRow) => {
    if (index <= layout.headerRow || isEmptyLine(cells, layout)) return
    if (++read > MOST_LINES) throw tooManyLines()
    const { line, step, refused } = readPlatformLine(cells, index + 1, layout, { assume, date1904: grid.date1904 })
    problems.push(...refused)
    if (line !== undefined) lines.push(line)
    if (step !== undefined) steps.push(step)
  }
  for (const row of head) take(row)
  for (let next = grid.rows.next(); next.done !== true; next = grid.rows.next()) take(next.value)
  const budgetStep = steps.reduce((least, step) => Math.min(least, step), steps[0] ?? 1)
  return { lines, budgetStep, problems, unknownColumns: layout.unknown, notes: [] }
}

function noList(): UnreadableFile {
  return new UnreadableFile(
    'no-header',
    { zh: '没有找到公告清单的表头或条目。', en: 'Neither the header of a list of notices nor its entries were found.' },
    {
      zh: '表格的表头须有“公告标题”(或“项目名称”)和“发布时间”;网页须是公告列表页。',
      en: 'The header needs 公告标题 (or 项目名称) and 发布时间; a page has to be one that lists notices.',
    },
  )
}

function tooManyLines(): UnreadableFile {
  return new UnreadableFile(
    'too-many-rows',
    { zh: `清单超过 ${MOST_LINES} 条。`, en: `The list has more than ${MOST_LINES} entries.` },
    { zh: '请按月份分次核查。', en: 'Check it month by month.' },
  )
}
