import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { cellText } from '@tenderlight/compliance/say/cell-text'
import { dayNumber, parseCivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'

/**
 * How a column is written. `text`: as it stands, never as a formula. `fen`: yuan with two decimals. `date`: a civil date.
 * `share`: basis points as a percentage. `number`: as it is.
 */
export interface TableColumn {
  readonly header: string
  readonly kind?: 'text' | 'number' | 'fen' | 'date' | 'share'
  /** Width in characters; by the header when left out. */
  readonly width?: number
}

export type TableRow = readonly (string | number | null | undefined)[]

const EPOCH_SERIAL = 25_569
/** Also what other countries' spreadsheets split at: a piece behind it would be a cell of its own. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/

/** A cell as spreadsheets hold it; undefined: an empty one. Text stays text, whatever it starts with. */
export function cellOf(value: TableRow[number], kind: TableColumn['kind']): CellObject | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number') {
    if (kind === 'fen') return { t: 'n', v: value / 100, z: '#,##0.00' }
    if (kind === 'share') return { t: 'n', v: value / 10_000, z: '0.00%' }
    return { t: 'n', v: value }
  }
  const date = kind === 'date' ? parseCivilDate(value) : undefined
  if (date !== undefined) return { t: 'n', v: dayNumber(date) + EPOCH_SERIAL, z: 'yyyy-mm-dd' }
  return { t: 's', v: value, z: '@' }
}

/** A workbook of one sheet. Text is written as text: a cell that starts with `=` stays what it says. */
export function writeXlsx(sheetName: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Uint8Array {
  const data: (CellObject | undefined)[][] = [columns.map(({ header }) => ({ t: 's', v: header }))]
  for (const row of rows) {
    data.push(columns.map(({ kind }, index) => cellOf(row[index], kind)))
  }
  const sheet: WorkSheet = {
    '!data': data as CellObject[][],
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: Math.max(columns.length - 1, 0) } }),
    '!cols': columns.map(({ header, width }) => ({ wch: width ?? Math.max(header.length * 2 + 2, 12) })),
  }
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
  const bytes: unknown = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('The workbook was not written as bytes')
  return bytes
}

function csvText(value: TableRow[number], kind: TableColumn['kind']): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') {
    if (kind === 'fen') return formatYuan(value).replaceAll(',', '')
    return kind === 'share' ? `${value / 100}%` : `${value}`
  }
  const text = cellText(value)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated text with a byte order mark, so that spreadsheets read it as UTF-8; `=` at the start of a text is disarmed. */
export function writeCsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const lines = [columns.map(({ header }) => csvText(header, 'text'))]
  for (const row of rows) {
    lines.push(columns.map(({ kind }, index) => csvText(row[index], kind)))
  }
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}
