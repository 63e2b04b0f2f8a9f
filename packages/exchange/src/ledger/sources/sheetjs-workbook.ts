import { read } from '@e965/xlsx'
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { NEVER_CALCULATED, numberCell } from '../cells/cell.ts'
import type { Cell, Grid, GridRow } from '../cells/cell.ts'
import type { LedgerReading } from '../record.ts'
import { readSheets } from '../sheets.ts'
import type { NamedGrid } from '../sheets.ts'

/** Values only: no rendered text, no HTML, no formulas, serial numbers instead of Date objects, number formats. */
const VALUES_ONLY = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
  cellNF: true,
} as const satisfies ParsingOptions

/** Excel's error codes as it shows them. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

function toCell({ t, v, z }: CellObject, date1904: boolean): Cell | undefined {
  if (t === 'e') return { kind: 'error', text: typeof v === 'number' ? (ERRORS[v] ?? '#N/A') : NEVER_CALCULATED }
  if (typeof v === 'number') return numberCell(v, typeof z === 'string' && z !== 'General' ? z : undefined, date1904)
  if (typeof v === 'boolean') return { kind: 'text', text: v ? 'TRUE' : 'FALSE' }
  return typeof v === 'string' && v !== '' ? { kind: 'text', text: v } : undefined
}

function* gridRows(sheet: WorkSheet, date1904: boolean): Generator<GridRow> {
  const rows: (CellObject[] | undefined)[] = sheet['!data'] ?? []
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue
    rows[index] = undefined
    yield { index, cells: Array.from(row, (cell) => (cell === undefined ? undefined : toCell(cell, date1904))) }
  }
}

function toGrid(sheet: WorkSheet, date1904: boolean): Grid {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, bottom: e.r, left: s.c, right: e.c }))
  return { rows: gridRows(sheet, date1904), date1904, merges }
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook): NamedGrid[] {
  const date1904 = Workbook?.WBProps?.date1904 === true
  const visible = SheetNames.filter((_, index) => (Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0)
  return visible.flatMap((name) => {
    const sheet = Sheets[name]
    return sheet === undefined ? [] : [{ name, grid: toGrid(sheet, date1904) }]
  })
}

/** The visible sheets of an .xls or an .et of WPS. Throws what damaged bytes make the parser throw. */
export function xlsSheets(bytes: Buffer): NamedGrid[] {
  return sheetsOf(read(bytes, { ...VALUES_ONLY, type: 'buffer' }))
}

/** Reads an .xls or an .et of WPS. Throws UnreadableFile, and what damaged bytes make the parser throw. */
export function readXls(bytes: Buffer): LedgerReading {
  return readSheets(xlsSheets(bytes))
}

/** Reads the XML of Excel 2003, which many systems still save as .xls. Throws UnreadableFile, and as above. */
export function readXmlSpreadsheet(text: string): LedgerReading {
  return readSheets(sheetsOf(read(text, { ...VALUES_ONLY, type: 'string' })))
}
