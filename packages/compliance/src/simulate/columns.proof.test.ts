import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { procurementAt } from './columns.ts'
import { cursorOf } from './cursor.ts'
import { toColumns } from './to-columns.ts'

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
