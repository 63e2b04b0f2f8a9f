import { textOfCell } from '@tenderlight/compliance/say/cell-text'
import type { Cell, Grid, GridRow } from '../cells/cell.ts'
import { delimitedRows } from './delimited.ts'

const DELIMITERS = [',', '\t', ';'] as const
const SEPARATOR_LINE = /^sep=(.)\r?\n/i

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text: textOfCell(text) }
}

function* gridRows(rows: Iterable<readonly string[]>, first: number): Generator<GridRow> {
  let index = first
  for (const row of rows) {
    const cells = row.map(textCell)
    if (cells.some((cell) => cell !== undefined)) yield { index, cells }
    index++
  }
}

/** A table of texts as a grid; `first` is the index of its first line. */
export function textGrid(rows: Iterable<readonly string[]>, first = 0): Grid {
  return { rows: gridRows(rows, first), date1904: false, merges: [] }
}

/** Which delimiter the first lines are made of: the one that most often splits them. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000)
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

/** The grid of a .csv text, split at commas, tabs or semicolons. */
export function csvGrid(text: string): Grid {
  const whole = text.replace(/^\uFEFF/, '')
  const separator = SEPARATOR_LINE.exec(whole)
  const body = whole.slice(separator?.[0].length ?? 0)
  return textGrid(delimitedRows(body, separator?.[1] ?? delimiterOf(body)), separator === null ? 0 : 1)
}
