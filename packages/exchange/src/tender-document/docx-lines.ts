import type { XmlScanner } from '../ledger/xlsx/xml-scanner.ts'
import { MOST_PARAGRAPHS } from './reading.ts'
import { documentTooLong } from './unusable-document.ts'

export interface DocxLine {
  readonly text: string
  readonly page: number
}

/** A paragraph that is being read. Paragraphs of a text box stand within another one. */
interface Open {
  text: string
  page: number
}

/** A row of a table that is being read: one line for cells of one paragraph each, further lines for what has more. */
interface Row {
  current: Open | undefined
  /** Whether a cell has begun since the line was last added to. */
  newCell: boolean
}

/**
 * Each paragraph, and each row of a table with its cells beside each other, as a line. `pages`: null where no page breaks were
 * saved. Throws what the scanner throws, and `UnreadableFile` where there are too many.
 */
export function documentLines(scanner: XmlScanner): {
  readonly lines: readonly DocxLine[]
  readonly pages: number | null
} {
  const lines: DocxLine[] = []
  const open: Open[] = []
  const rows: Row[] = []
  let page = 1
  let broken = false

  const finish = (line: Open | undefined): void => {
    const text = line?.text.replaceAll(/\s+/gu, ' ').trim() ?? ''
    if (line === undefined || text === '') return
    if (lines.length >= MOST_PARAGRAPHS) throw documentTooLong()
    lines.push({ text, page: line.page })
  }
  const endParagraph = (): void => {
    const line = open.pop()
    const row = open.length === 0 ? rows.at(-1) : undefined
    if (line === undefined || row === undefined) return finish(line)
    if (line.text.trim() === '') return
    if (row.newCell && row.current !== undefined) row.current.text += ` | ${line.text}`
    else {
      // A second paragraph of the same cell: clauses end with their line.
      finish(row.current)
      row.current = line
    }
    row.newCell = false
  }
  const breakLine = (): void => {
    const line = open.at(-1)
    if (line === undefined) return
    open.pop()
    open.push({ text: line.text, page: line.page })
    endParagraph()
    open.push({ text: '', page })
  }
  const add = (text: string): void => {
    const line = open.at(-1)
    if (line === undefined) return
    if (line.text === '') line.page = page
    line.text += text
  }

  while (scanner.next()) {
    if (scanner.isClose) {
      if (scanner.is('t')) add(scanner.text())
      else if (scanner.is('p')) endParagraph()
      else if (scanner.is('tr')) finish(rows.pop()?.current)
    } else if (scanner.is('Fallback')) skip(scanner, 'Fallback')
    else if (scanner.is('p')) {
      if (!scanner.isEmpty) open.push({ text: '', page })
    } else if (scanner.is('tr')) {
      if (!scanner.isEmpty) rows.push({ current: undefined, newCell: false })
    } else if (scanner.is('tc')) {
      const row = rows.at(-1)
      if (row !== undefined) row.newCell = true
    } else if (scanner.is('tab')) add(' ')
    else if (scanner.is('noBreakHyphen')) add('-')
    else if (scanner.is('br') || scanner.is('cr')) breakLine()
    else if (scanner.is('lastRenderedPageBreak')) {
      page += 1
      broken = true
    }
  }
  for (const line of [...rows.map(({ current }) => current), ...open]) finish(line)
  return { lines, pages: broken ? page : null }
}

/** What stands there for programs that do not know the new form: the same again. */
function skip(scanner: XmlScanner, name: string): void {
  if (scanner.isEmpty) return
  while (scanner.next() && !(scanner.isClose && scanner.is(name))) continue
}
