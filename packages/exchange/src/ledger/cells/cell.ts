import { utils } from '@e965/xlsx'
import { soundText } from './sound-text.ts'

/** One cell that is not empty, as its source holds it. */
export type Cell = TextCell | NumberCell | ErrorCell

export interface TextCell {
  readonly kind: 'text'
  readonly text: string
}

export interface NumberCell {
  readonly kind: 'number'
  readonly number: number
  /** The number format of the spreadsheet (`0.00%`, `yyyy-mm-dd`); undefined for General. */
  readonly format: string | undefined
  readonly date1904: boolean
}

/** `#REF!` and its like, or a formula that was never calculated. */
export interface ErrorCell {
  readonly kind: 'error'
  readonly text: string
}

/** Found in place of a formula's result where a program wrote the file and no spreadsheet has calculated it since. */
export const NEVER_CALCULATED = '公式没有计算结果'

/** A line of a table: its index from 0 and its cells by column from 0; holes are empty. */
export interface GridRow {
  readonly index: number
  readonly cells: readonly (Cell | undefined)[]
}

/** A table as its source holds it. Lines come in order, once; lines without any cell may be left out. */
export interface Grid {
  readonly rows: Iterator<GridRow>
  /** The workbook counts days from 1904-01-01 instead of 1900-01-01. */
  readonly date1904: boolean
  readonly merges: readonly Merge[]
}

/** A range of merged cells, both ends included, from 0. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function numberCell(number: number, format: string | undefined, date1904: boolean): NumberCell {
  return { kind: 'number', number, format, date1904 }
}

/** Days between the two ways of counting; the formatter counts from 1900. */
const SERIAL_OF_1904 = 1462

function shownNumber({ number, format, date1904 }: NumberCell): string {
  if (format === undefined || format === '@') return `${number}`
  const counted = date1904 && /[ymdhs]/i.test(format) ? number + SERIAL_OF_1904 : number
  return utils.format_cell({ t: 'n', v: counted, z: format })
}

/** The text of a cell as a reader of the sheet sees it, fit to be kept; empty for none. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return soundText(cell.kind === 'number' ? shownNumber(cell) : cell.text)
}
