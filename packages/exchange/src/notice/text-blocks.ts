import { delimitedRows } from '../ledger/sources/delimited.ts'
import type { Block } from './blocks.ts'

const SEPARATOR_ROW = /^[\s|:-]*-[\s|:-]*$/
const UNESCAPED_PIPE = /(?<!\\)\|/

/** The cells of a line of a Markdown table; undefined when it is none. */
function pipedCells(line: string): string[] | undefined {
  const trimmed = line.trim()
  const cells = trimmed.split(UNESCAPED_PIPE)
  if (cells.length < 3) return undefined
  if (trimmed.startsWith('|')) cells.shift()
  if (trimmed.endsWith('|') && !trimmed.endsWith('\\|')) cells.pop()
  return cells.map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/^\s*\*\*(.*)\*\*\s*$/, '$1')
      .trim(),
  )
}

/** Lines as they stand; with tabs among them, as a spreadsheet puts them on the clipboard (a cell may hold line breaks). */
function* lines(text: string): Generator<readonly string[]> {
  if (text.includes('\t')) yield* delimitedRows(text, '\t')
  else for (const line of text.split(/\r\n?|\n/)) yield [line]
}

/** The lines and tables (Markdown, with or without its separator row, or tab-separated) of plain text. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] | undefined
  for (const fields of lines(text)) {
    const [line = ''] = fields
    const cells = fields.length > 1 ? fields.map((field) => field.trim()) : pipedCells(line)
    if (cells === undefined) {
      rows = undefined
      if (line.trim() !== '') blocks.push({ kind: 'line', text: line.trim() })
    } else if (fields.length > 1 || !SEPARATOR_ROW.test(line)) {
      if (rows === undefined) blocks.push({ kind: 'table', rows: (rows = []) })
      rows.push(cells)
    }
  }
  return blocks
}
