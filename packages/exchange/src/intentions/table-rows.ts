import { shownText } from '../ledger/cells/cell.ts'
import type { Cell, Grid, GridRow } from '../ledger/cells/cell.ts'
import { findLayout, headOf } from '../ledger/layout.ts'
import type { Layout } from '../ledger/layout.ts'
import { MAX_ROWS, tooManyRows } from '../ledger/limits.ts'
import { passedOver, rowPurpose } from '../ledger/row-purpose.ts'
import { readRow } from '../ledger/row.ts'
import type { RowReading } from '../ledger/row.ts'
import { beginningOf } from '../ledger/cells/sound-text.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { usualHeader } from '../notice/usual-headers.ts'

/** A line of a table, read as far as it can be. */
export interface TableLine {
  /** From 1. */
  readonly line: number
  readonly reading: RowReading
}

export interface IntentionTable {
  readonly layout: Layout
  readonly lines: readonly TableLine[]
  /** The texts above the header, one for each line. */
  readonly above: readonly string[]
  /** The headers as the table writes them, by column. */
  readonly headers: ReadonlyMap<number, string>
  readonly notes: readonly Said[]
}

/**
 * The intentions in a table; undefined when no line of it is a header. Unlike a row of a ledger, one with a cell that cannot
 * be read is kept with what can: it is shown to somebody who mends it. Throws UnreadableFile above a limit.
 */
export function readTable(grid: Grid): IntentionTable | undefined {
  const head = headOf(grid.rows)
  const found = findLayout(head.map(withUsualHeaders), grid.merges)
  if (found === undefined) return undefined
  // 序号 only counts, and a project that is planned has no number yet.
  const layout = { ...found, known: found.known.filter(({ isOrdinal }) => !isOrdinal) }
  const written = head.find(({ index }) => index === layout.headerRow)?.cells ?? []
  const lines: TableLine[] = []
  const notes: Said[] = []
  for (const row of below(layout.headerRow, head, grid.rows)) {
    const purpose = rowPurpose(row, layout, grid.merges)
    const line = row.index + 1
    if (purpose === 'project') {
      if (lines.length >= MAX_ROWS) throw tooManyRows()
      lines.push({ line, reading: readRow(row.cells, line, layout, grid.date1904, true) })
    } else if (purpose !== 'blank') notes.push(passedOver(purpose, line, firstText(row.cells)))
  }
  return {
    layout,
    lines,
    above: head.filter(({ index }) => index < layout.headerRow).map(({ cells }) => textOfLine(cells)),
    headers: new Map([...layout.known, ...layout.unknown].map((at) => [at.index, headerOf(written, at)])),
    notes,
  }
}

const headerOf = (written: GridRow['cells'], { index, header }: { index: number; header: string }): string =>
  shownText(written[index]).trim() || header

function withUsualHeaders({ index, cells }: GridRow): GridRow {
  return {
    index,
    cells: Array.from(cells, (cell) =>
      cell?.kind === 'text' ? { ...cell, text: usualHeader(cell.text.trim()) } : cell,
    ),
  }
}

function* below(header: number, head: readonly GridRow[], rest: Iterator<GridRow>): Generator<GridRow> {
  yield* head.filter(({ index }) => index > header)
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

const textOfLine = (cells: readonly (Cell | undefined)[]): string =>
  Array.from(cells, (cell) => shownText(cell).trim())
    .filter((text) => text !== '')
    .join(' ')

const firstText = (cells: readonly (Cell | undefined)[]): string =>
  beginningOf(shownText(cells.find((cell) => cell !== undefined)).trim(), 40)
