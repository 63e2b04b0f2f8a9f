import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { csvText, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { readBudget } from './read-budget.ts'
import { budgetTemplate } from './template.ts'

const HEADER = ['单位', '预算年度', '项目代码', '项目名称', '功能科目', '经济科目', '政府采购预算金额(元)']
const LINE = ['示范区教育局', 2026, '420601-26-001', '校车租赁', '2050299', '30239', 2_800_000.01]

const read = (rows: readonly (readonly (string | number | null)[])[]) => readBudget(xlsx(rows), '预算.xlsx')

test('a line is read with everything it says, amounts in fen', () => {
  expect(read([HEADER, LINE])).toMatchObject({
    problems: [],
    unknownColumns: [],
    rows: [
      {
        row: 2,
        unit: '示范区教育局',
        year: 2026,
        code: '420601-26-001',
        name: '校车租赁',
        functionCode: '2050299',
        economicCode: '30239',
        amount: 280_000_001,
      },
    ],
  })
})

test.each`
  because                                     | header                      | cell          | amount
  ${'yuan where nothing else is said'}        | ${'政府采购预算金额'}       | ${'1,000.50'} | ${100_050}
  ${'ten thousand yuan in the header'}        | ${'政府采购预算金额(万元)'} | ${280}        | ${280_000_000}
  ${'brackets of either width'}               | ${'采购预算（万元）'}       | ${'12.3456'}  | ${12_345_600}
  ${'a unit beside the amount outranks both'} | ${'预算金额(元)'}           | ${'280万'}    | ${280_000_000}
  ${'a line of the budget without purchases'} | ${'政府采购预算金额(元)'}   | ${0}          | ${0}
`('$because: $amount fen', ({ header, cell, amount }) => {
  const { rows, problems } = read([
    ['预算年度', '项目编码', '预算项目', header],
    ['2026年', 'A', '甲', cell],
  ])
  expect(problems).toEqual([])
  expect(rows).toEqual([{ row: 2, year: 2026, code: 'A', name: '甲', amount }])
})

test('the unit of the sheet stands above the header, titles too, and totals are passed over', () => {
  const { rows, notes, unknownColumns } = read([
    ['2026年政府采购预算表'],
    ['金额单位:万元'],
    ['年度', '项目代码', '项目名称', '采购预算', '备注'],
    [2026, 'A', '甲', 10, '见附件'],
    [null, null, '合计', 10, null],
    [null, null, null, null, null],
    [2026, 'B', '乙', 1.5, null],
  ])
  expect(rows.map(({ row, code, amount }) => [row, code, amount])).toEqual([
    [4, 'A', 10_000_000],
    [7, 'B', 1_500_000],
  ])
  expect(notes.map(({ zh }) => zh)).toEqual(['第 5 行是合计行(合计),未读取。'])
  expect(unknownColumns).toEqual(['备注'])
})

test.each`
  because                           | change                   | column                    | found
  ${'no year'}                      | ${{ 1: null }}           | ${'预算年度'}             | ${''}
  ${'a year of two digits'}         | ${{ 1: '26' }}           | ${'预算年度'}             | ${'26'}
  ${'no code'}                      | ${{ 2: null }}           | ${'项目代码'}             | ${''}
  ${'a code longer than any'}       | ${{ 2: 'x'.repeat(61) }} | ${'项目代码'}             | ${'x'.repeat(61)}
  ${'no name'}                      | ${{ 3: '—' }}            | ${'项目名称'}             | ${'—'}
  ${'no amount'}                    | ${{ 6: null }}           | ${'政府采购预算金额(元)'} | ${''}
  ${'an amount that is a guess'}    | ${{ 6: '约三十万' }}     | ${'政府采购预算金额(元)'} | ${'约三十万'}
  ${'less than nothing'}            | ${{ 6: -1 }}             | ${'政府采购预算金额(元)'} | ${'-1'}
  ${'less than a fen'}              | ${{ 6: '1.001' }}        | ${'政府采购预算金额(元)'} | ${'1.001'}
  ${'a date where the amount goes'} | ${{ 6: '2026-02-10' }}   | ${'政府采购预算金额(元)'} | ${'2026-02-10'}
`('$because: refused with its cell', ({ change, column, found }) => {
  const cells = LINE.map((value, index) => (Object.hasOwn(change, index) ? change[index] : value))
  const { rows, problems } = read([HEADER, LINE, cells])
  expect(rows).toHaveLength(1)
  expect(problems).toMatchObject([{ sheet: '表1', row: 3, column, found }])
  expect(problems[0]?.expected.zh).not.toBe('')
  expect(problems[0]?.expected.en).not.toBe('')
})

test('a code stands once in a unit’s year; the same code elsewhere or in another year is another line', () => {
  const other = ['示范区水务局', ...LINE.slice(1)]
  const later = ['示范区教育局', 2027, ...LINE.slice(2)]
  const { rows, problems } = read([HEADER, LINE, other, later, LINE])
  expect(rows.map(({ row }) => row)).toEqual([2, 3, 4])
  expect(problems).toMatchObject([{ row: 5, column: '项目代码', found: '420601-26-001' }])
  expect(problems[0]?.expected.zh).toContain('第 2 行')
})

test('the first visible sheet with the header is read, a second one is named', () => {
  const bytes = workbookBytes([
    { name: '封面', rows: [['某局']] },
    { name: '旧表', rows: [HEADER, ['甲局', 2025, 'Z', '旧', '', '', 1]], isHidden: true },
    { name: '预算', rows: [HEADER, LINE] },
    { name: '副本', rows: [HEADER, LINE] },
  ])
  const { sheet, rows, notes } = readBudget(bytes, 'a.xlsx')
  expect(sheet).toBe('预算')
  expect(rows).toHaveLength(1)
  expect(notes.map(({ zh }) => zh)).toEqual(['工作表“副本”也有预算表头,未读取。'])
})

test('the same as .csv and as .xls', () => {
  const expected = read([HEADER, LINE]).rows
  const csv = csvText([HEADER, LINE].map((row) => row.map((value) => value ?? '')))
  expect(readBudget(Buffer.from(`\uFEFF${csv}`), '预算.csv').rows).toEqual(expected)
  expect(readBudget(workbookBytes([{ rows: [HEADER, LINE] }], { bookType: 'biff8' }), '预算.xls').rows).toEqual(
    expected,
  )
})

test.each`
  because               | bytes                                                      | code
  ${'nothing in it'}    | ${Buffer.from('')}                                         | ${'empty'}
  ${'blanks'}           | ${Buffer.from(' \n ')}                                     | ${'empty'}
  ${'no such header'}   | ${xlsx([['项目编号', '项目名称'], ['1', '甲']])}           | ${'no-header'}
  ${'no unit of money'} | ${xlsx([[...HEADER.slice(0, 6), '预算金额(美元)'], LINE])} | ${'no-header'}
  ${'half a workbook'}  | ${xlsx([HEADER, LINE]).subarray(0, 900)}                   | ${'damaged'}
  ${'a picture'}        | ${Buffer.from('89504e470d0a1a0a0000', 'hex')}              | ${'not-a-table'}
`('$because: refused as a whole, with what to do', ({ bytes, code }) => {
  const act = () => readBudget(bytes, '预算.xlsx')
  expect(act).toThrow(UnreadableFile)
  expect(act).toThrow(expect.objectContaining({ code }))
})

test('the example is read whole', () => {
  const path = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'budget.csv')
  const { rows, problems, unknownColumns } = readBudget(readFileSync(path), 'budget.csv')
  expect({ lines: rows.length, problems, unknownColumns }).toEqual({ lines: 10, problems: [], unknownColumns: [] })
})

test('the template is a budget without lines', () => {
  expect(readBudget(budgetTemplate(), '模板.xlsx')).toMatchObject({ rows: [], problems: [], unknownColumns: [] })
})
