import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import type { IntentionItem } from '../documents/intention-document.ts'
import { intentionXlsx } from '../documents/intention-xlsx.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { csvText, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { readIntentions, readPastedIntentions } from './read-intentions.ts'
import { intentionsTemplate } from './template.ts'

const HEADER = ['序号', '采购项目名称', '采购需求概况', '预算金额(万元)', '预计采购时间', '备注']
const ITEMS: readonly IntentionItem[] = [
  {
    title: '图书馆书架采购',
    summary: '书架120组,\n含安装。',
    budget: 96_500_001,
    expectedMonth: '2026-05',
    measure: 'exclusive',
    reservedSme: 96_500_001,
  },
  {
    title: '非遗馆扩建工程',
    summary: '新建展厅800平方米',
    budget: 1_200_000_000,
    expectedMonth: '2026-06',
    measure: 'partial',
    reservedSmeShare: 4000,
    specialMatter: 'special-bond',
  },
  {
    title: '物业管理服务',
    summary: '',
    budget: null,
    expectedMonth: null,
    measure: 'none',
    noReserveReason: '按第六条第（三）项，预留可能影响政府采购目标实现',
    complaintPhone: '0553-5900000',
  },
]
const read = (rows: Parameters<typeof xlsx>[0]) => readIntentions(xlsx(rows), '意向.xlsx')

test('what the product exports is read again, each field with the cell and the words it was read from', () => {
  const document = { unit: '示范区文化局', regime: 'government-procurement', items: ITEMS, on: civilDate('2026-03-17') }
  const { rows, parts, notes, unknownColumns } = readIntentions(
    intentionXlsx({ ...document, regime: 'government-procurement' }),
    'a.xlsx',
  )
  expect([parts.map(({ name }) => name), notes, unknownColumns]).toEqual([['采购意向'], [], []])
  expect(rows.map(({ row, fields }) => ({ row, fields }))).toEqual([
    {
      row: 2,
      fields: {
        title: '图书馆书架采购',
        regime: 'government-procurement',
        summary: '书架120组,\n含安装。',
        budget: 96_500_001,
        expectedMonth: '2026-05',
        measure: 'exclusive',
        reservedSmeShare: 10_000,
        reservedSme: 96_500_001,
      },
    },
    {
      row: 3,
      fields: {
        title: '非遗馆扩建工程',
        regime: 'government-procurement',
        category: 'works',
        summary: '新建展厅800平方米',
        budget: 1_200_000_000,
        expectedMonth: '2026-06',
        specialMatter: 'special-bond',
        measure: 'partial',
        reservedSmeShare: 4000,
      },
    },
    {
      row: 4,
      fields: {
        title: '物业管理服务',
        regime: 'government-procurement',
        category: 'services',
        measure: 'none',
        noReserveReason: '按第六条第（三）项，预留可能影响政府采购目标实现',
        complaintPhone: '0553-5900000',
      },
    },
  ])
  expect(rows[1]?.readFrom).toEqual({
    title: { words: '非遗馆扩建工程', column: '采购项目名称', cell: 'B3' },
    regime: { words: '采购意向', column: null, cell: null },
    category: { words: '扩建工程', column: '采购项目名称', cell: 'B3' },
    summary: { words: '新建展厅800平方米', column: '采购需求概况', cell: 'C3' },
    budget: { words: '1200', column: '预算金额(万元)', cell: 'D3' },
    expectedMonth: { words: '2026年6月', column: '预计采购时间', cell: 'E3' },
    specialMatter: { words: '特殊事项：专项债', column: '备注', cell: 'F3' },
    measure: { words: '预留份额40%面向中小企业', column: '备注', cell: 'F3' },
    reservedSmeShare: { words: '预留份额40%面向中小企业', column: '备注', cell: 'F3' },
  })
})

test.each`
  because                                  | header                                                                            | fields
  ${'other spellings of the same columns'} | ${['采购项目', '采购内容', '采购预算（万元）', '拟采购时间', '其他说明']}         | ${{ title: '水泵', summary: '八台', budget: 28_000_000, expectedMonth: '2026-05', measure: 'exclusive' }}
  ${'a plan of tenders'}                   | ${['招标项目名称', '建设内容及规模', '项目预算（万元）', '预计招标时间', '备注']} | ${{ title: '水泵', summary: '八台', budget: 28_000_000, expectedMonth: '2026-05', measure: 'exclusive' }}
  ${'yuan where the header names nothing'} | ${['采购项目名称', '需求概况', '采购预算', '预计采购日期', '备注']}               | ${{ title: '水泵', summary: '八台', budget: 2_800, expectedMonth: '2026-05', measure: 'exclusive' }}
`('$because', ({ header, fields }) => {
  const { rows } = read([header, ['水泵', '八台', 28, '2026年5月', '专门面向中小企业采购']])
  expect(rows[0]?.fields).toMatchObject(fields)
  expect(rows[0]?.readFrom['summary']?.column).toBe(header[1])
})

test('a row with cells that cannot be read is kept with the rest, and says what stands there and what was expected', () => {
  const { rows } = read([
    HEADER,
    [1, '甲采购', '一批', '约三十', '明年', '预留30%面向中小企业，预留50%面向中小企业'],
    [2, '乙采购', '一批', 30, '2026-05', ''],
  ])
  expect(rows[0]?.fields).toEqual({ title: '甲采购', summary: '一批', measure: 'partial' })
  expect(rows[0]?.unread.map(({ field, cell, column, found }) => [field, cell, column, found])).toEqual([
    ['budget', 'D2', '预算金额(万元)', '约三十'],
    ['expectedMonth', 'E2', '预计采购时间', '明年'],
    ['measure', 'F2', '备注', '预留30%面向中小企业，预留50%面向中小企业'],
  ])
  expect(rows[0]?.unread[0]?.expected.en).toContain('an amount')
  expect(rows[1]?.unread).toEqual([])
})

test('the lines above the header say whose it is and in which unit; totals, notes and empty lines are no projects', () => {
  const { rows, parts, notes, unknownColumns } = read([
    ['示范区水务局2026年4月至5月政府采购意向'],
    ['单位:万元'],
    ['序号', '采购项目名称', '预算金额', '预计采购时间', '经办处室'],
    [1, '水泵采购', 28, '2026年4月', '建管科'],
    [2, null, null, null, null],
    ['合计', null, 28],
  ])
  expect(parts).toMatchObject([{ buyer: '示范区水务局' }])
  expect(rows.map(({ row, fields }) => [row, fields['title'], fields['budget'], fields['buyer']])).toEqual([
    [4, '水泵采购', 28_000_000, '示范区水务局'],
  ])
  expect(unknownColumns).toEqual(['经办处室'])
  expect(notes).toMatchObject([{ zh: expect.stringContaining('合计行') }])
})

test('every visible sheet with the header is read; those without are passed over', () => {
  const bytes = workbookBytes([
    { name: '货物', rows: [HEADER, [1, '甲设备采购', '', 1, '2026-05', '']] },
    { name: '说明', rows: [['填表说明']] },
    { name: '隐藏', rows: [HEADER, [1, '不读', '', 1, '2026-05', '']], isHidden: true },
    { name: '服务', rows: [HEADER, [1, '乙服务', '', 2, '2026-06', '']] },
  ])
  const { rows, parts } = readIntentions(bytes, 'a.xlsx')
  expect(parts.map(({ name }) => name)).toEqual(['货物', '服务'])
  expect(rows.map(({ part, row, fields }) => [part, row, fields['title']])).toEqual([
    [0, 2, '甲设备采购'],
    [1, 2, '乙服务'],
  ])
})

test('an old workbook and a text with commas are read as well', () => {
  const rows = [HEADER, [1, '甲设备采购', '一批', 1.5, '2026-05', '']]
  const old = readIntentions(workbookBytes([{ rows }], { bookType: 'biff8' }), 'a.xls')
  const csv = readIntentions(utf8(csvText(rows.map((row) => row.map((cell) => `${cell}`)))), 'a.csv')
  for (const reading of [old, csv]) expect(reading.rows[0]?.fields).toMatchObject({ budget: 1_500_000 })
})

test.each`
  because                     | bytes                                         | code
  ${'a file without a table'} | ${xlsx([['填表说明'], ['没有表头']])}         | ${'no-header'}
  ${'an empty file'}          | ${new Uint8Array()}                           | ${'empty'}
  ${'half a workbook'}        | ${xlsx([HEADER, [1, 'a']]).subarray(0, 2000)} | ${'damaged'}
`('$because is refused as a whole', ({ bytes, code }) => {
  expect(() => readIntentions(bytes, 'a.xlsx')).toThrow(UnreadableFile)
  try {
    readIntentions(bytes, 'a.xlsx')
  } catch (error) {
    expect(error).toMatchObject({ code })
  }
})

test('the template has the header and nothing else', () => {
  expect(readIntentions(intentionsTemplate(), 'a.xlsx')).toMatchObject({ rows: [], parts: [{ name: '采购意向' }] })
})

test.each([
  { because: 'code and year', code: 'A-1', year: 2026, fields: { budgetItem: 'A-1', fiscalYear: 2026 }, unread: [] },
  {
    because: 'a year in words',
    code: 'A-1',
    year: '2026年度',
    fields: { budgetItem: 'A-1', fiscalYear: 2026 },
    unread: [],
  },
  { because: 'no line', code: '', year: 2026, fields: {}, unread: [] },
  { because: 'a code alone names no line', code: 'A-1', year: '', fields: {}, unread: [['fiscalYear', 'H2', '']] },
  { because: 'a year that is none', code: 'A-1', year: '明年', fields: {}, unread: [['fiscalYear', 'H2', '明年']] },
  {
    because: 'a text that is no code',
    code: '甲'.repeat(61),
    year: 2026,
    fields: {},
    unread: [['budgetItem', 'G2', '甲'.repeat(61)]],
  },
])('the line of the budget: $because', ({ code, year, fields, unread }) => {
  const { rows, unknownColumns } = read([
    [...HEADER, '预算项目代码', '年度'],
    ['1', '泵站', '一批', '60', '2026年5月', '', code, year],
  ])
  const { budgetItem, fiscalYear } = rows[0]?.fields ?? {}
  expect({
    ...(budgetItem === undefined ? {} : { budgetItem }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  }).toEqual(fields)
  expect(rows[0]?.unread.map((cell) => [cell.field, cell.cell, cell.found])).toEqual(unread)
  expect(unknownColumns).toEqual([])
})

describe('a paste', () => {
  const notice = (unit: string, day: string, ...rows: readonly string[][]) =>
    [
      `${unit}2026年3月政府采购意向`,
      `为便于供应商及时了解政府采购信息，现将${unit}2026年3月采购意向公开如下：`,
      ...[HEADER, ...rows].map((row) => row.join('\t')),
      '本次公开的采购意向是本单位政府采购工作的初步安排，具体采购项目情况以相关采购公告和采购文件为准。',
      unit,
      day,
    ].join('\n')
  const FIRST = notice('示范区教育局', '2026年3月17日', ['1', '校车租赁', '一年', '280', '2026年5月', ''])
  const SECOND = notice(
    '示范区水务局',
    '2026年3月18日',
    ['1', '水泵采购', '八台', '28', '2026年5月', '专门面向中小企业采购'],
    ['2', '河道疏浚', '两公里', '百万', '2026年6月', ''],
  )
  const FIELDS = [
    '现将示范区民政局2026年3月采购意向公开如下：',
    '序号：1',
    '采购项目名称：敬老院家具',
    '预算金额(元)：500,000.00',
    '预计采购时间：2026年7月',
    '示范区民政局',
    '2026年3月19日',
  ].join('\n')
  const paste = (...notices: readonly string[]) => readPastedIntentions(utf8(notices.join('\n')))

  test('several notices one below the other keep their own unit, day and prose', () => {
    const { rows, parts, notes } = paste(FIRST, SECOND, FIELDS)
    expect(notes).toEqual([])
    expect(parts.map(({ buyer, publishedOn }) => [buyer, publishedOn])).toEqual([
      ['示范区教育局', '2026-03-17'],
      ['示范区水务局', '2026-03-18'],
      ['示范区民政局', '2026-03-19'],
    ])
    expect(
      rows.map(({ part, row, fields }) => [part, row, fields['title'], fields['buyer'], fields['budget']]),
    ).toEqual([
      [0, 1, '校车租赁', '示范区教育局', 280_000_000],
      [1, 1, '水泵采购', '示范区水务局', 28_000_000],
      [1, 2, '河道疏浚', '示范区水务局', undefined],
      [2, 1, '敬老院家具', '示范区民政局', 50_000_000],
    ])
    expect(rows[1]?.readFrom['measure']).toEqual({ words: '专门面向中小企业采购', column: '备注', cell: null })
    expect(rows[1]?.readFrom['buyer']?.words).toContain('现将示范区水务局')
    expect(rows[2]?.unread).toMatchObject([{ field: 'budget', found: '百万', cell: null }])
  })

  test('the order of what is pasted changes nothing of what each says', () => {
    const titles = (reading: ReturnType<typeof paste>) =>
      reading.rows.map(({ fields }) => [fields['title'], fields['buyer']])
    expect(titles(paste(FIELDS, SECOND, FIRST)).toSorted()).toEqual(titles(paste(FIRST, SECOND, FIELDS)).toSorted())
  })

  test('one notice with two tables stays one; a heading without projects is named', () => {
    const table = [HEADER, ['1', '甲采购', '', '1', '2026-05', '']].map((row) => row.join('\t')).join('\n')
    const more = [HEADER, ['1', '乙采购', '', '2', '2026-05', '']].map((row) => row.join('\t')).join('\n')
    const one = paste('现将示范区水务局2026年3月采购意向公开如下：', table, '第二部分', more)
    expect([one.parts.length, one.rows.map(({ row }) => row)]).toEqual([1, [1, 2]])
    const { parts, notes } = paste(FIRST, '示范区公安局2026年3月政府采购意向')
    expect(parts).toHaveLength(1)
    expect(notes).toMatchObject([{ zh: expect.stringContaining('示范区公安局') }])
  })

  test('behind a signature the next table is another notice, also without a heading', () => {
    const bare = (unit: string, title: string) =>
      [HEADER.join('\t'), ['1', title, '', '1', '2026-05', ''].join('\t'), unit, '2026年3月17日'].join('\n')
    const { rows } = paste(bare('示范区教育局', '校服采购'), bare('示范区水务局', '水泵采购'))
    expect(rows.map(({ fields }) => [fields['title'], fields['buyer']])).toEqual([
      ['校服采购', '示范区教育局'],
      ['水泵采购', '示范区水务局'],
    ])
  })

  test('without a project it is refused', () => {
    expect(() => paste('现将本单位采购意向公开如下：')).toThrow(UnreadableFile)
  })
})
