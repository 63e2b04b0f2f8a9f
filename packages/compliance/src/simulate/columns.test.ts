import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { aProcurement } from '../testing/builders.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { idAt, procurementAt } from './columns.ts'
import { cursorOf } from './cursor.ts'
import { streamToColumns, toColumns } from './to-columns.ts'

const many = fc.array(fc.oneof(ledgerRow, registerRow), { maxLength: 30 }).map((looked) => looked.map(({ row }) => row))

test('every row comes back as it went in', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const columns = toColumns(rows)
      expect(columns.count).toBe(rows.length)
      expect(rows.map((_, row) => procurementAt(columns, row))).toEqual(rows)
    }),
  )
})

test('a cursor reads what the row says, field by field', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const columns = toColumns(rows)
      const cursor = cursorOf(columns)
      const plain = rows.flatMap((row, index) => (columns.whole.has(index) ? [] : [{ row, index }]))
      const read = plain.map(({ index }) => {
        cursor.row = index
        return Object.fromEntries(Object.entries(cursor.record).filter(([, value]) => value !== undefined))
      })
      expect(read).toEqual(plain.map(({ row }) => row))
    }),
  )
})

test('what no column can hold keeps its record whole', () => {
  const plain = aProcurement()
  const withMatter = aProcurement({ id: '2', matters: [{ id: 'm', kind: 'enquiry' }] })
  const columns = toColumns([plain, withMatter])
  expect([...columns.whole.keys()]).toEqual([1])
  expect([...columns.isWhole]).toEqual([0, 1])
  expect(procurementAt(columns, 1)).toBe(withMatter)
})

test('columns grow with their rows and stay absent where nothing was said', () => {
  const rows = Array.from({ length: 5000 }, (_, index): Procurement => ({
    id: `P${index}`,
    heldBy: 'ledger',
    ...(index === 4321 ? { paidOn: '2026-03-02', budget: 1, winner: '甲公司' } : {}),
  }))
  const columns = toColumns(rows)
  expect(idAt(columns, 4999)).toBe('P4999')
  expect(rows.map((_, row) => procurementAt(columns, row))).toEqual(rows)
})

test('procurements that arrive one by one make the same columns', async () => {
  const rows = [aProcurement(), aProcurement({ id: '2', paidOn: undefined })]
  async function* arriving(): AsyncGenerator<Procurement> {
    for (const row of rows) yield await Promise.resolve(row)
  }
  expect(await streamToColumns(arriving())).toEqual(toColumns(rows))
})
