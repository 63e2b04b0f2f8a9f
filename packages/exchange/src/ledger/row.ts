import type { DateField } from '@tenderlight/compliance/procurement/events'
import { shownText } from './cells/cell.ts'
import type { Cell } from './cells/cell.ts'
import { readCount } from './cells/count.ts'
import { readDate } from './cells/date.ts'
import type { DateAndTime } from './cells/date.ts'
import { readMoney } from './cells/money.ts'
import { readMonth } from './cells/month.ts'
import { readShare } from './cells/share.ts'
import { reportedText } from './cells/sound-text.ts'
import { readText } from './cells/text.ts'
import { EXPECTED } from './cells/unreadable.ts'
import type { Unreadable } from './cells/unreadable.ts'
import { readWord } from './cells/word.ts'
import type { Layout, Place, PlacedColumn } from './layout.ts'
import type { LedgerFields, RejectedCell } from './record.ts'

type Cells = readonly (Cell | undefined)[]
type Value = string | number | DateAndTime

/** A refused cell as it is reported. */
export function rejectedCell(row: number, column: string, found: string, { expected }: Unreadable): RejectedCell {
  return {
    row,
    column,
    found: reportedText(found),
    expected: expected.zh,
  }
}

function readCell(
  cell: Cell,
  place: Place,
  { column }: PlacedColumn,
  date1904: boolean,
): Value | undefined | Unreadable {
  switch (column.kind) {
    case 'text':
    case 'long-text':
      return readText(cell, column.kind === 'long-text')
    case 'word':
      return readWord(cell, column.field)
    case 'money':
      return readMoney(cell, place.places, column.field === 'bidDeposit' || column.field === 'performanceBond')
    case 'share':
      return readShare(cell, place.inPercent)
    case 'month':
      return readMonth(cell, date1904)
    case 'date':
      return readDate(cell, date1904)
    case 'count':
      return readCount(cell)
    default:
      return column satisfies never
  }
}

function isRefused(value: Value | undefined | Unreadable): value is Unreadable {
  return typeof value === 'object' && 'expected' in value
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.date === b.date && a.time === b.time
}

/** What the columns under one name say: their value where those that are filled agree. */
function readColumn(cells: Cells, known: PlacedColumn, date1904: boolean): Value | undefined | Unreadable {
  const cell = cells[known.index]
  let value = cell === undefined ? undefined : readCell(cell, known, known, date1904)
  for (const twin of known.twins) {
    const twinCell = cells[twin.index]
    const other = twinCell === undefined ? undefined : readCell(twinCell, twin, known, date1904)
    if (isRefused(value) || other === undefined) continue
    if (value !== undefined && !isRefused(other) && !same(value, other)) return EXPECTED.agree
    value = other
  }
  return value
}

function foundText(cells: Cells, known: PlacedColumn): string {
  const texts = [known, ...known.twins].map(({ index }) => shownText(cells[index]).trim())
  return texts.filter((text) => text !== '').join(' / ')
}

export interface RowReading {
  readonly fields: LedgerFields
  readonly refused: readonly RejectedCell[]
  /** The texts the fields were read from, trimmed. */
  readonly words: Readonly<Record<string, string>>
  /** The cells of unknown columns, by header; undefined when all are empty. */
  readonly other: Readonly<Record<string, string>> | undefined
}

/** Reads the cells of one row. Every cell that cannot be read is refused; `row` is the number they are reported under. */
export function readRow(cells: Cells, row: number, layout: Layout, date1904: boolean, keepWords: boolean): RowReading {
  const fields: Record<string, string | number> = {}
  const times: [DateField, string][] = []
  const words: Record<string, string> = {}
  const refused: RejectedCell[] = []
  for (const known of layout.known) {
    const value = readColumn(cells, known, date1904)
    if (value === undefined) continue
    const { field } = known.column
    if (isRefused(value)) refused.push(rejectedCell(row, known.header, foundText(cells, known), value))
    else if (typeof value !== 'object') fields[field] = value
    else {
      fields[field] = value.date
      if (value.time !== undefined) times.push([field as DateField, value.time])
    }
    if (keepWords) words[field] = foundText(cells, known)
  }
  for (const [field, time] of times) fields[`times.${field}`] = time
  return { fields, refused, words, other: otherCells(cells, layout) }
}

function otherCells(cells: Cells, layout: Layout): Record<string, string> | undefined {
  let other: Record<string, string> | undefined
  for (const { index, header } of layout.unknown) {
    const text = shownText(cells[index]).trim()
    if (text === '') continue
    other ??= {}
    other[header] = other[header] === undefined ? text : `${other[header]}\n${text}`
  }
  return other
}
