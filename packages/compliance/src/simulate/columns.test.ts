import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { aProcurement } from '../testing/builders.ts'
import { ABSENT, daysOf, idAt, procurementAt } from './columns.ts'
import { cursorOf } from './cursor.ts'
import { streamToColumns, toColumns } from './to-columns.ts'

const ROWS: readonly Procurement[] = [
  aProcurement(),
  { id: 'empty', heldBy: 'ledger' },
  aProcurement({ id: '3', separatedAward: false, budget: undefined, paidOn: undefined, bidders: 0 }),
]

test('every row comes back as it went in', () => {
  const columns = toColumns(ROWS)
  expect(columns.count).toBe(3)
  expect(ROWS.map((_, row) => procurementAt(columns, row))).toEqual(ROWS)
})

test('a cursor reads what the row says, field by field', () => {
  const cursor = cursorOf(toColumns(ROWS))
  const read = ROWS.map((_, index) => {
    cursor.row = index
    return Object.fromEntries(Object.entries(cursor.record).filter(([, value]) => value !== undefined))
  })
  expect(read).toEqual(ROWS)
})

test('what no column can hold keeps its record whole', () => {
  const plain = aProcurement()
  const withMatter = aProcurement({ id: '2', matters: [{ id: 'm', kind: 'enquiry' }] })
  const columns = toColumns([plain, withMatter])
  expect([...columns.whole.keys()]).toEqual([1])
  expect([...columns.isWhole]).toEqual([0, 1])
  expect(procurementAt(columns, 1)).toBe(withMatter)
})

test('a field that is there without a value is no reason to keep a record whole', () => {
  const columns = toColumns([{ id: 'a', heldBy: 'ledger', budget: undefined } as unknown as Procurement])
  expect([columns.whole.size, ...columns.isWhole]).toEqual([0, 0])
  expect(procurementAt(columns, 0)).toStrictEqual({ id: 'a', heldBy: 'ledger' })
})

test('columns grow with their rows and stay absent where nothing was said', () => {
  const rows = Array.from({ length: 2100 }, (_, index): Procurement => ({
    id: `P${index}`,
    heldBy: 'ledger',
    ...(index === 1025 || index === 2049 ? { paidOn: '2026-03-02', budget: index, winner: '甲公司' } : {}),
  }))
  const columns = toColumns(rows)
  const at = [0, 1, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 2050, 2099]
  expect(at.map((row) => idAt(columns, row))).toEqual(at.map((row) => `P${row}`))
  expect(at.map((row) => procurementAt(columns, row))).toStrictEqual(at.map((row) => rows[row]))
  expect(columns.dates.get('paidOn')).toHaveLength(2100)
  expect(columns.noDate).toHaveLength(2100)
  expect(columns.noDate.every((day) => day === ABSENT)).toBe(true)
  expect(columns.numbers.get('budget')?.filter((value) => !Number.isNaN(value))).toEqual(Float64Array.of(1025, 2049))
})

test('what is the same is one word, one dispute, one kind of row', () => {
  const reversed = { awardNoticeOn: '2026-02-13', contractSignedOn: '2026-02-10' } as const
  const rows: Procurement[] = [
    { id: 'a', heldBy: 'ledger', regime: 'tendering', separatedAward: true },
    { id: 'b', heldBy: 'ledger', regime: 'tendering', separatedAward: false },
    { id: 'c', heldBy: 'register', regime: 'tendering', ...reversed },
    { id: 'd', heldBy: 'register', regime: 'tendering', ...reversed },
    { id: 'e', heldBy: 'register', acceptedOn: '2026-05-01', contractSignedOn: '2026-06-01' },
    { id: 'f', heldBy: 'register', matters: [] },
  ]
  const columns = toColumns(rows)
  expect(columns.coded.get('heldBy')).toEqual({ codes: Int32Array.of(0, 0, 1, 1, 1, 1), words: ['ledger', 'register'] })
  expect(columns.coded.get('regime')?.codes).toEqual(Int32Array.of(0, 0, 0, 0, -1, -1))
  expect(columns.coded.get('separatedAward')).toEqual({
    codes: Int32Array.of(0, 1, -1, -1, -1, -1),
    words: [true, false],
  })
  expect([...columns.disputed]).toEqual([0, 0, 1, 1, 2, 0])
  expect(columns.disputes.map((fields) => [...fields].toSorted())).toEqual([
    ['awardNoticeOn', 'contractSignedOn'],
    ['acceptedOn', 'contractSignedOn'],
  ])
  expect([...columns.kind]).toEqual([0, 0, 1, 1, 2, 3])
  expect(columns.kinds).toEqual([
    { heldBy: 'ledger', regime: 'tendering', dispute: 0, whole: false },
    { heldBy: 'register', regime: 'tendering', dispute: 1, whole: false },
    { heldBy: 'register', regime: undefined, dispute: 2, whole: false },
    { heldBy: 'register', regime: undefined, dispute: 0, whole: true },
  ])
})

test('no two kinds of rows share a number, whoever holds them and whatever their law', () => {
  const kept = { matters: [] } as const
  const rows: Procurement[] = [
    { id: 'a', heldBy: 'ledger', ...kept },
    { id: 'b', heldBy: 'register' },
    { id: 'c', heldBy: 'register', regime: 'tendering' },
    { id: 'd', heldBy: 'register', ...kept },
  ]
  expect([...toColumns(rows).kind]).toEqual([0, 1, 2, 3])
  const nobodys = [{ id: 'a' }, { id: 'b', ...kept }, { id: 'c' }] as unknown as Procurement[]
  const { kind, kinds } = toColumns(nobodys)
  expect([...kind]).toEqual([0, 1, 0])
  expect(kinds[0]).toEqual({ heldBy: undefined, regime: undefined, dispute: 0, whole: false })
})

test('a row without an id is known by its place; a date that no record has is absent everywhere', () => {
  const columns = toColumns([{ heldBy: 'ledger' } as Procurement, { id: 'b', heldBy: 'ledger' }])
  expect([idAt(columns, 0), idAt(columns, 1)]).toEqual(['0', 'b'])
  expect(idAt(toColumns([{ heldBy: 'ledger' } as Procurement]), 0)).toBe('0')
  expect([...daysOf(columns, 'paidOn')]).toEqual([ABSENT, ABSENT])
  expect(columns.dates.size).toBe(0)
})

test('procurements that arrive one by one make the same columns', async () => {
  const rows = [aProcurement(), aProcurement({ id: '2', paidOn: undefined })]
  async function* arriving(): AsyncGenerator<Procurement> {
    for (const row of rows) yield await Promise.resolve(row)
  }
  expect(await streamToColumns(arriving())).toEqual(toColumns(rows))
})
