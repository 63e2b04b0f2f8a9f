import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { cellOf } from './write-table.ts'
import type { TableColumn } from './write-table.ts'

/** One cell of a sheet whose lines are not all alike. */
export interface SheetCell {
  readonly value: string | number | null
  readonly kind?: TableColumn['kind']
}

export interface Sheet {
  readonly name: string
  readonly lines: readonly (readonly SheetCell[])[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
}

const LONGEST_NAME = 31
const REFUSED_IN_NAMES = /[\\/?*[\]:]/g

/** A workbook of several sheets, named as given as far as spreadsheets allow it, each name once. Text is never a formula. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const workbook = utils.book_new()
  const names = new Set<string>()
  for (const { name, lines, widths } of sheets) {
    const data = lines.map((line) => line.map(({ value, kind }) => cellOf(value, kind)))
    const columns = Math.max(widths.length, ...lines.map(({ length }) => length), 1)
    const sheet: WorkSheet = {
      '!data': data as CellObject[][],
      '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(lines.length - 1, 0), c: columns - 1 } }),
      '!cols': widths.map((wch) => ({ wch })),
    }
    const unused = unusedName(name, names)
    names.add(unused.toLowerCase())
    utils.book_append_sheet(workbook, sheet, unused)
  }
  const bytes: unknown = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('The workbook was not written as bytes')
  return bytes
}

function unusedName(name: string, used: ReadonlySet<string>): string {
  const plain = name.replace(REFUSED_IN_NAMES, ' ').trim() || '-'
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : ` (${n})`
    const candidate = `${plain.slice(0, LONGEST_NAME - end.length)}${end}`
    if (!used.has(candidate.toLowerCase())) return candidate
  }
}
