import { read } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { textOfCell } from '@tenderlight/compliance/say/cell-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delimitedRows } from './sources/delimited.ts'
import { writeCsv, writeXlsx } from './write-table.ts'
import type { TableColumn } from './write-table.ts'

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  "'=1+1",
  'x;=1+1',
  'x\t=1+1',
  'x",=1+1',
  '"=1+1"',
]
const KINDS = ['text', 'number', 'fen', 'date', 'share'] as const
/** Hostile also in the headers, and in columns that hold numbers and days otherwise. */
const COLUMNS: TableColumn[] = KINDS.map((kind) => ({ header: `=${kind}`, kind }))
const ROWS = HOSTILE.map((text) => KINDS.map(() => text))

const cellsOf = (sheet: WorkSheet | undefined): CellObject[] =>
  Object.entries(sheet ?? {}).flatMap(([name, cell]) => (name.startsWith('!') ? [] : [cell as CellObject]))

/** The rows of delimited text as the product's own reader takes them. */
const readBack = (csv: string): string[][] =>
  [...delimitedRows(csv.replace('\uFEFF', ''), ',')].map((row) => row.map(textOfCell))

test('a workbook holds every hostile text as text, and no formula', () => {
  const workbook = read(writeXlsx('=表', COLUMNS, ROWS), { type: 'buffer', cellFormula: true })
  const cells = cellsOf(workbook.Sheets[workbook.SheetNames[0] ?? ''])
  expect(cells).toHaveLength((HOSTILE.length + 1) * KINDS.length)
  expect(cells.filter((cell) => cell.t !== 's' || cell.f !== undefined)).toEqual([])
  expect(new Set(cells.map(({ v }) => `${v}`))).toEqual(new Set([...COLUMNS.map(({ header }) => header), ...HOSTILE]))
})

test('delimited text holds no formula for a spreadsheet, and reads back as it was', () => {
  const csv = writeCsv(COLUMNS, ROWS)
  const workbook = read(csv, { type: 'string', cellFormula: true, raw: true })
  const cells = cellsOf(workbook.Sheets[workbook.SheetNames[0] ?? ''])
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
  expect(cells.filter(({ v }) => /^[=+\-@\t\r\n＝＋－＠]/u.test(`${v}`))).toEqual([])
  const back = readBack(csv)
  expect(back).toEqual([COLUMNS.map(({ header }) => header), ...ROWS])
})

test('any row of texts comes back as it was, whatever it is made of', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", 'a', '1')
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (texts) => {
      // The last one holds something, so that the row does not end in empty cells.
      const row = [...texts.map((pieces) => pieces.join('')), 'end']
      const csv = writeCsv(
        row.map(() => ({ header: 'x' })),
        [row],
      )
      expect(readBack(csv)[1]).toEqual(row)
    }),
    { numRuns: 500 },
  )
})
