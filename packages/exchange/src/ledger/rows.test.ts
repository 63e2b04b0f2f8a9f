import { describe, expect, test } from 'vitest'
import { csvText, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { readLedger } from './read-ledger.ts'
import type { LedgerReading } from './record.ts'

function fromCsv(...rows: (string | number)[][]): LedgerReading {
  return readLedger(utf8(csvText(rows)), 'ledger.csv')
}

describe('the header', () => {
  test('stands in any line, in any order; row numbers are lines of the sheet', () => {
    const reading = fromCsv(
      ['示范区采购台账'],
      [],
      ['预算金额', '项目名称', '项目编号'],
      ['100', '甲', 'A-1'],
      ['200', '乙', 'A-2'],
    )
    expect(reading.records.map(({ row, fields }) => [row, fields.id, fields.budget])).toEqual([
      [4, 'A-1', 10_000],
      [5, 'A-2', 20_000],
    ])
  })

  test('in the first line makes the first project row 2', () => {
    expect(fromCsv(['编号', '项目名称'], ['A-1', '甲']).records[0]?.row).toBe(2)
  })

  test('may be merged over two lines', () => {
    const rows = [
      ['项目编号', '项目名称', '金额', null, '意向公开日期'],
      [null, null, '预算金额(万元)', '合同金额(元)', null],
      ['A-1', '甲', 28, 270_000, '2026-02-10'],
    ]
    const merges = [0, 1, 4].map((c) => ({ s: { r: 0, c }, e: { r: 1, c } }))
    const { records } = readLedger(
      workbookBytes([{ rows, merges: [...merges, { s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }] }]),
      'l.xlsx',
    )
    expect(records[0]?.fields).toEqual({
      id: 'A-1',
      title: '甲',
      budget: 28_000_000,
      intentionOn: '2026-02-10',
      contractAmount: 27_000_000,
    })
  })

  test('leaves the unit of money to a line above it where it names none itself', () => {
    const { records } = fromCsv(['单位：万元'], ['编号', '预算金额', '合同金额(元)'], ['A-1', '280', '2700000'])
    expect(records[0]?.fields).toMatchObject({ budget: 280_000_000, contractAmount: 270_000_000 })
  })

  test('keeps unknown columns and reports them', () => {
    const { records, unknownColumns, rejected } = fromCsv(
      ['编号', '项目名称', '经办人', '备注'],
      ['A-1', '甲', '张三', ''],
    )
    expect(unknownColumns).toEqual(['经办人', '备注'])
    expect(records[0]?.other).toEqual({ 经办人: '张三' })
    expect(rejected).toEqual([])
  })

  test('序号 beside 项目编号 only counts', () => {
    const { records, unknownColumns, idColumn } = fromCsv(['序号', '项目编号', '项目名称'], ['1', 'A-1', '甲'])
    expect([records[0]?.fields.id, unknownColumns, idColumn]).toEqual(['A-1', ['序号'], '项目编号'])
  })

  test('序号 alone is the number', () => {
    const { records, idColumn } = fromCsv(['序号', '项目名称'], ['1', '甲'])
    expect([records[0]?.fields.id, idColumn]).toEqual(['1', '序号'])
  })

  test('the name of a column outranks its aliases, and the alias is reported', () => {
    const { records, unknownColumns } = fromCsv(
      ['编号', '项目名称', '收到发票日期', '发票日期'],
      ['A', '甲', '2026-3-9', '2026-3-5'],
    )
    expect(records[0]?.fields.invoicedOn).toBe('2026-03-05')
    expect(unknownColumns).toEqual(['收到发票日期'])
  })

  test('twice the same is reported; rows in which both agree or one is blank are read, others refused', () => {
    const { records, rejected } = fromCsv(
      ['编号', '预算金额', '项目名称', '预算金额'],
      ['A-1', '100', '甲', '100.00'],
      ['A-2', '100', '乙', ''],
      ['A-3', '', '丙', '100'],
      ['A-4', '100', '丁', '200'],
    )
    expect(records.map(({ fields }) => [fields.id, fields.budget])).toEqual([
      ['A-1', 10_000],
      ['A-2', 10_000],
      ['A-3', 10_000],
    ])
    expect(rejected.map(({ row, column, found }) => [row, column, found])).toEqual([
      [1, '预算金额', '预算金额(第 2 列、第 4 列)'],
      [5, '预算金额', '100 / 200'],
    ])
  })
})

describe('a row', () => {
  test('with cells that cannot be read is refused alone, each cell with row, column, text and what was expected', () => {
    const { records, rejected } = fromCsv(
      ['项目编号', '项目名称', '预算金额(万元)', '意向公开日期', '采购类别'],
      ['A-1', '甲', '28', '2026-02-10', '货物'],
      ['A-2', '乙', '约三十', '2026-02-30', '货'],
      ['A-3', '丙', '30', '', ''],
    )
    expect(records.map(({ row }) => row)).toEqual([2, 4])
    expect(rejected).toEqual([
      { row: 3, column: '采购类别', found: '货', expected: '以下之一：货物、服务、工程' },
      { row: 3, column: '预算金额(万元)', found: '约三十', expected: '金额,如 2,800,000.00 或 280万(未知请留空)' },
      {
        row: 3,
        column: '意向公开日期',
        found: '2026-02-30',
        expected: '日期,如 2026-02-10、2026/2/10、2026年2月10日',
      },
    ])
  })

  test('with a number that an earlier row has is refused, naming that row', () => {
    const { records, rejected } = fromCsv(
      ['编号', '项目名称'],
      ['A-1', '甲'],
      ['A-2', '乙'],
      ['A-1', '丙'],
      ['Ａ-1', '丁'],
    )
    expect(records.map(({ row }) => row)).toEqual([2, 3])
    expect(rejected.map(({ row, found, expected }) => [row, found, expected])).toEqual([
      [4, 'A-1', '不重复的编号(第 2 行已用此编号)'],
      [5, 'Ａ-1', '不重复的编号(第 2 行已用此编号)'],
    ])
  })

  test('with the number of a refused row is refused too: nobody knows which one holds', () => {
    const { records, rejected } = fromCsv(['编号', '预算金额'], ['A-1', '约三十'], ['A-1', '30'])
    expect(records).toEqual([])
    expect(rejected.map(({ row, column }) => [row, column])).toEqual([
      [2, '预算金额'],
      [3, '编号'],
    ])
  })

  test('without a number is refused where the sheet has a column for it', () => {
    const { records, rejected } = fromCsv(['编号', '项目名称'], ['', '甲'], ['A-2', '乙'])
    expect(records.map(({ row }) => row)).toEqual([3])
    expect(rejected).toMatchObject([{ row: 2, column: '编号', found: '' }])
  })

  test('is known by its line where the sheet has no column for numbers', () => {
    const { records, idColumn } = fromCsv(['项目名称', '预算金额'], ['甲', '1'], ['甲', '1'])
    expect(records.map(({ fields, procurement }) => [fields.id, procurement.id])).toEqual([
      [undefined, 'row-2'],
      [undefined, 'row-3'],
    ])
    expect(idColumn).toBeNull()
  })

  test('of nothing but a number, such as a note below the table, is refused', () => {
    const { records, rejected } = fromCsv(['编号', '项目名称'], ['A-1', '甲'], ['填表人：张三'])
    expect(records).toHaveLength(1)
    expect(rejected).toMatchObject([{ row: 3, found: '填表人：张三', expected: '编号之外至少还有一项内容' }])
  })

  test('that is blank is skipped and still counted', () => {
    expect(fromCsv(['编号', '项目名称'], [], ['', ' '], ['/', '—'], ['A-1', '甲']).records[0]?.row).toBe(5)
  })

  test('numbered ahead of time, with nothing behind 序号, is blank', () => {
    const { records, rejected } = fromCsv(['序号', '项目名称'], ['1', '甲'], ['2', ''], ['3', ''])
    expect([records.length, rejected]).toEqual([1, []])
  })

  test.each(['合计', '合 计', '总计：', '小计', '本页合计', '合计（万元）'])(
    'that begins with %s is no project, and is noted',
    (label) => {
      const { records, rejected, notes } = fromCsv(
        ['编号', '项目名称', '预算金额'],
        ['A-1', '甲', '1'],
        [label, '', '1'],
        ['', label, '1'],
      )
      expect([records.length, rejected]).toEqual([1, []])
      expect(notes.map(({ zh }) => zh)).toEqual([
        `第 3 行是合计行(${label}),未作为项目读取。`,
        `第 4 行是合计行(${label}),未作为项目读取。`,
      ])
    },
  )

  test('that is a title across the sheet is no project', () => {
    const rows = [
      ['编号', '项目名称'],
      ['一、教育局', null],
      ['A-1', '甲'],
    ]
    const { records, notes } = readLedger(
      workbookBytes([{ rows, merges: [{ s: { r: 1, c: 0 }, e: { r: 1, c: 1 } }] }]),
      'l.xlsx',
    )
    expect(records.map(({ row }) => row)).toEqual([3])
    expect(notes[0]?.en).toBe('Row 2 is a section title (一、教育局); not read as a project.')
  })

  test('that repeats the header, as printing does on each page, is no project', () => {
    const { records, rejected } = fromCsv(['编号', '项目名称'], ['A-1', '甲'], ['编号', '项目名称'], ['A-2', '乙'])
    expect(records.map(({ row }) => row)).toEqual([2, 4])
    expect(rejected).toEqual([])
  })
})

describe('the record', () => {
  test('keeps the hour of a date-time beside its date', () => {
    const rows = [
      ['编号', '项目名称', '投标截止日期', '意向公开日期'],
      ['A-1', '甲', { t: 'n', v: 46_063.395833333, z: 'yyyy-mm-dd hh:mm' } as const, '2026-01-05'],
    ]
    const { fields, procurement } = readLedger(xlsx(rows), 'l.xlsx').records[0] ?? {}
    expect(fields).toEqual({
      id: 'A-1',
      title: '甲',
      intentionOn: '2026-01-05',
      bidDeadlineOn: '2026-02-10',
      'times.bidDeadlineOn': '09:30',
    })
    expect(procurement).toEqual({
      id: 'A-1',
      heldBy: 'ledger',
      title: '甲',
      intentionOn: '2026-01-05',
      bidDeadlineOn: '2026-02-10',
      times: { bidDeadlineOn: '09:30' },
    })
  })

  test('writes words in Chinese, codes in English, in the order of the columns', () => {
    const { records } = fromCsv(
      ['供应商规模', '特殊事项', '预留方式', '预留比例', '采购方式', '采购类别', '制度', '编号', '项目名称'],
      ['小型', '专项债', '部分预留', '40%', '公开招标', '工程类', '政采', 'A-1', '甲'],
    )
    expect(JSON.stringify(records[0]?.fields)).toBe(
      '{"id":"A-1","title":"甲","regime":"政府采购","category":"工程","method":"公开招标","specialMatter":"专项债","measure":"部分预留","reservedSmeShare":4000,"winnerScale":"小型"}',
    )
    expect(records[0]?.procurement).toEqual({
      id: 'A-1',
      heldBy: 'ledger',
      title: '甲',
      regime: 'government-procurement',
      category: 'works',
      method: 'open-tender',
      specialMatter: 'special-bond',
      measure: 'partial',
      reservedSmeShare: 4000,
      winnerScale: 'small',
    })
  })

  test('the figures of one contract of each regime', () => {
    const { records } = fromCsv(
      ['编号', '制度', '预算金额(元)', '投标保证金', '投标家数', '合同签订日期'],
      ['A-1', '招标投标法', '2,800,000.00', '不收取', '5家', '2026年3月2日'],
    )
    expect(records[0]?.procurement).toEqual({
      id: 'A-1',
      heldBy: 'ledger',
      regime: 'tendering',
      budget: 280_000_000,
      bidDeposit: 0,
      bidders: 5,
      contractSignedOn: '2026-03-02',
    })
  })
})
