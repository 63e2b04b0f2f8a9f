import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRows } from '../testing/arbitrary-fields.ts'
import { gb18030, utf8, workbookBytes } from '../testing/workbooks.ts'
import { COLUMNS } from './columns.ts'
import type { Column } from './columns.ts'
import { fieldsOf } from './fields-of.ts'
import { readLedger } from './read-ledger.ts'
import type { LedgerFields } from './record.ts'
import { toProcurement } from './to-procurement.ts'
import { writeCsv, writeXlsx } from './write-table.ts'
import type { TableColumn, TableRow } from './write-table.ts'

const KIND: Partial<Record<Column['kind'], TableColumn['kind']>> = {
  money: 'fen',
  date: 'date',
  share: 'share',
  count: 'number',
}
const TABLE = COLUMNS.map(({ header, kind }): TableColumn => ({ header, kind: KIND[kind] ?? 'text' }))

function tableRows(rows: readonly LedgerFields[]): TableRow[] {
  return rows.map((fields) => COLUMNS.map(({ field }) => fields[field]))
}

const FORMS: readonly [form: string, write: (rows: readonly LedgerFields[]) => Uint8Array, name: string][] = [
  ['.xlsx', (rows) => writeXlsx('台账', TABLE, tableRows(rows)), 'l.xlsx'],
  ['.csv with a mark', (rows) => utf8(writeCsv(TABLE, tableRows(rows))), 'l.csv'],
  ['.csv without', (rows) => utf8(writeCsv(TABLE, tableRows(rows)).slice(1)), 'l.csv'],
  ['.csv in GB18030', (rows) => gb18030(writeCsv(TABLE, tableRows(rows)).slice(1)), 'l.csv'],
  [
    '.xls',
    (rows) => {
      const values = rows.map((fields) =>
        COLUMNS.map(({ field, kind }) =>
          kind === 'money' ? yuan(fields[field]) : kind === 'share' ? percent(fields[field]) : (fields[field] ?? null),
        ),
      )
      return workbookBytes([{ rows: [COLUMNS.map(({ header }) => header), ...values] }], { bookType: 'biff8' })
    },
    'l.xls',
  ],
]

function yuan(fen: string | number | undefined): number | null {
  return fen === undefined ? null : Number(fen) / 100
}

function percent(points: string | number | undefined): string | null {
  return points === undefined ? null : `${Number(points) / 100}%`
}

test.each(FORMS)(
  'any valid rows written as %s read back as the same procurements',
  (_, write, name) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { records, rejected, unknownColumns, notes } = readLedger(write(rows), name)
        expect(rejected).toEqual([])
        expect(records.map(({ fields }) => fields)).toEqual(rows)
        expect(records.map(({ procurement }) => procurement)).toEqual(
          rows.map((fields, index) => toProcurement(fields, index + 2)),
        )
        expect([unknownColumns, notes]).toEqual([[], []])
      }),
      { numRuns: 100 },
    )
  },
  60_000,
)

test('fields and procurement hold the same: each comes back from the other', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const fields of rows) {
        const procurement = toProcurement(fields, 2)
        expect(fieldsOf(procurement)).toEqual(fields)
        expect(toProcurement(fieldsOf(procurement), 2)).toEqual(procurement)
      }
    }),
  )
}, 60_000)

test('hours come back, in the order of the columns, and what no ledger holds is left out', () => {
  const fields: LedgerFields = { id: 'A', bidDeadlineOn: '2026-02-10', 'times.bidDeadlineOn': '09:30' }
  expect(fieldsOf(toProcurement(fields, 2))).toEqual(fields)
  const { fields: inOrder } = {
    fields: fieldsOf({ ...toProcurement(fields, 2), title: '甲', reasons: { x: 'y' }, agreedPaymentDays: 30 }),
  }
  expect(Object.keys(inOrder)).toEqual(['id', 'title', 'bidDeadlineOn', 'times.bidDeadlineOn'])
})

test('a word outside the vocabulary is an error of the caller', () => {
  expect(() => toProcurement({ id: 'A', category: '货' }, 2)).toThrow(RangeError)
})
