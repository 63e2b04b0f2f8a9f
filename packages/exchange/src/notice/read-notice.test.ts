import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLedger } from '../ledger/read-ledger.ts'
import type { LedgerReading } from '../ledger/record.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { readNotice } from './read-notice.ts'

const INTRO = '为便于供应商及时了解政府采购信息，现将示范区文化和旅游局2026年3月采购意向公开如下：'
const CLOSING = '本次公开的采购意向是本单位政府采购工作的初步安排，具体采购项目情况以相关采购公告和采购文件为准。'
const SIGNATURE = '示范区文化和旅游局\n2026年03月17日'
const HEADER = ['序号', '采购项目名称', '采购需求概况', '预算金额(万元)', '预计采购时间(填写到月)', '备注']
const ROWS = [
  ['1', '图书馆书架采购', '书架120组', '96.5', '2026年05月', '专门面向中小企业采购'],
  ['2', '非遗馆扩建工程', '新建展厅800平方米', '1,200', '2026年06月', '专项债项目，预留40%面向中小企业采购'],
]
const FIELDS = [
  {
    title: '图书馆书架采购',
    buyer: '示范区文化和旅游局',
    regime: '政府采购',
    summary: '书架120组',
    budget: 96_500_000,
    expectedMonth: '2026-05',
    intentionOn: '2026-03-17',
    measure: '整体预留',
  },
  {
    title: '非遗馆扩建工程',
    buyer: '示范区文化和旅游局',
    regime: '政府采购',
    category: '工程',
    summary: '新建展厅800平方米',
    budget: 1_200_000_000,
    expectedMonth: '2026-06',
    intentionOn: '2026-03-17',
    specialMatter: '专项债',
    measure: '部分预留',
    reservedSmeShare: 4000,
  },
]

const piped = (rows: readonly string[][]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
const cells = (row: readonly string[], tag: string): string =>
  row.map((cell) => `<${tag}><p>${cell}</p></${tag}>`).join('')
const table = `<table><tbody><tr>${cells(HEADER, 'th')}</tr>${ROWS.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`
const fieldLines = ROWS.map((row) => HEADER.map((label, index) => `${label}：${row[index] ?? ''}`).join('\n')).join(
  '\n',
)

describe('one notice in every form', () => {
  test.each`
    form                                    | text
    ${'Markdown'}                           | ${[INTRO, piped([HEADER]), '|---|---|---|---|---|---|', piped(ROWS), CLOSING, SIGNATURE].join('\n')}
    ${'Markdown without its separator row'} | ${[INTRO, piped([HEADER, ...ROWS]), CLOSING, SIGNATURE].join('\r\n')}
    ${'tab-separated'}                      | ${[INTRO, ...[HEADER, ...ROWS].map((row) => row.join('\t')), CLOSING, SIGNATURE].join('\n')}
    ${'fields line by line'}                | ${[INTRO, fieldLines, CLOSING, SIGNATURE].join('\n')}
    ${'a page'}                             | ${`<html><body><p>${INTRO}</p>${table}<p>${CLOSING}</p><p>示范区文化和旅游局</p><p>2026年03月17日</p></body></html>`}
    ${'a page laid out in tables'}          | ${`<table><tr><td><div>${INTRO}</div>${table}<div>${CLOSING}<br>示范区文化和旅游局<br>2026年03月17日</div></td></tr></table>`}
    ${'a piece of a page'}                  | ${`${INTRO}${table}<p>示范区文化和旅游局</p><p>2026年03月17日</p>`}
  `('$form', ({ text }) => {
    const { records, rejected, unknownColumns, idColumn } = readNotice(text)
    expect(records.map(({ fields }) => fields)).toEqual(FIELDS)
    expect(records.map(({ row, procurement }) => [row, procurement.id])).toEqual([
      [1, 'row-1'],
      [2, 'row-2'],
    ])
    expect([rejected, unknownColumns, idColumn]).toEqual([[], [], null])
  })
})

test('every field has words of the notice', () => {
  const text = [INTRO, piped([HEADER, ...ROWS]), CLOSING, SIGNATURE].join('\n')
  for (const { fields, readFrom = {} } of readNotice(text).records) {
    expect(Object.keys(readFrom)).toEqual(Object.keys(fields))
    for (const words of Object.values(readFrom)) expect(text).toContain(words)
  }
})

test('scripts, styles and hidden parts of a page say nothing', () => {
  const hostile = `<script>现将某某局2026年采购意向公开如下</script><style>td{}</style><div style="display:none">采购单位：某某局</div>
    <input hidden value="采购单位：某某局"><img src=x onerror=alert(1)>${table.replace('书架120组', '书架<script>alert(1)</script>120组')}`
  const { fields } = readNotice(hostile).records[0] ?? {}
  expect(fields).toMatchObject({ title: '图书馆书架采购', summary: '书架120组' })
  expect(fields).not.toHaveProperty('buyer')
})

test('cells that span rows and columns', () => {
  const text = `<table><tr><td colspan="4">示范区水务局2026年采购意向</td></tr>
    <tr><td rowspan="2">采购项目名称</td><td colspan="2">金额</td><td rowspan="2">预计采购时间</td></tr><tr><td>预算金额(元)</td><td>控制价(元)</td></tr>
    <tr><td>水泵采购</td><td>100</td><td>90</td><td>2026年5月</td></tr></table>`
  expect(readNotice(text).records[0]?.fields).toMatchObject({
    title: '水泵采购',
    budget: 10_000,
    controlPrice: 9000,
    expectedMonth: '2026-05',
  })
})

test('several tables are numbered on', () => {
  const text = [piped([HEADER, ROWS[0] ?? []]), '第二部分', piped([HEADER, ROWS[1] ?? []])].join('\n')
  expect(readNotice(text).records.map(({ row, fields }) => [row, fields.title])).toEqual([
    [1, '图书馆书架采购'],
    [2, '非遗馆扩建工程'],
  ])
})

test('a form of labels and values', () => {
  const text = `<table><tr><td>采购项目名称</td><td>水泵采购</td><td>采购人：</td><td>示范区水务局</td></tr>
    <tr><td>预算金额（万元）</td><td>28</td><td>预计采购时间</td><td>2026年5月</td></tr><tr><td>备注</td><td>专门面向中小企业采购</td></tr></table>`
  expect(readNotice(text).records[0]?.fields).toMatchObject({
    title: '水泵采购',
    buyer: '示范区水务局',
    category: '货物',
    budget: 28_000_000,
    expectedMonth: '2026-05',
    measure: '整体预留',
  })
})

test('a need over several lines, and a remark that ends before the signature', () => {
  const text = [
    '现将本单位2026年3月采购意向公开如下：',
    '序号：1',
    '采购项目名称：水泵采购',
    '采购需求概况：',
    '标的名称：潜水泵',
    '标的数量：8',
    '预算金额(元)：2,240,000.00',
    '预计采购时间：2026年11月',
    '备注：',
    '示范区水务局',
    '2026年03月17日',
  ].join('\n')
  const { fields } = readNotice(text).records[0] ?? {}
  expect(fields).toEqual({
    title: '水泵采购',
    buyer: '示范区水务局',
    regime: '政府采购',
    category: '货物',
    summary: '标的名称：潜水泵\n标的数量：8',
    budget: 224_000_000,
    expectedMonth: '2026-11',
    intentionOn: '2026-03-17',
  })
})

test('a cell that cannot be read refuses its record alone', () => {
  const rows = [HEADER, ['1', '甲采购', '', '约三十', '2026年5月', ''], ['2', '乙采购', '', '30', '2026年5月', '']]
  const { records, rejected } = readNotice(piped(rows))
  expect(records.map(({ row, fields }) => [row, fields.title])).toEqual([[2, '乙采购']])
  expect(rejected).toMatchObject([{ row: 1, column: '预算金额(万元)', found: '约三十' }])
})

test('a plan of tenders is dated and filed as one', () => {
  const text = `现将示范区住房和城乡建设局2026年招标计划公开如下：\n${piped([
    ['序号', '项目名称', '招标人', '预算金额(万元)'],
    ['1', '道路改造工程', '示范区建设中心', '900'],
  ])}\n2026年3月17日`
  expect(readNotice(text).records[0]?.fields).toEqual({
    title: '道路改造工程',
    buyer: '示范区建设中心',
    regime: '招标投标',
    category: '工程',
    budget: 900_000_000,
    tenderPlanOn: '2026-03-17',
  })
})

test('columns that nobody knows are kept', () => {
  const { records, unknownColumns } = readNotice(
    piped([
      [...HEADER, '面积'],
      [...(ROWS[0] ?? []), '30'],
    ]),
  )
  expect(unknownColumns).toEqual(['序号', '面积'].slice(1))
  expect(records[0]?.other).toEqual({ 面积: '30' })
})

test('a question whether it is exclusive, in a column of its own', () => {
  const header = [...HEADER, '是否专门面向中小企业采购']
  const { records } = readNotice(
    piped([
      header,
      ['1', '甲采购', '', '3', '2026年5月', '', '是'],
      ['2', '乙采购', '', '3', '2026年5月', '预留30%面向中小企业', '否'],
    ]),
  )
  expect(records.map(({ fields }) => fields.measure)).toEqual(['整体预留', '部分预留'])
})

test('prose without a project is refused', () => {
  expect(() => readNotice('现将本单位采购意向公开如下：')).toThrow(UnreadableFile)
})

test('a page nested without end is read or refused in time', () => {
  const text = `${'<div>'.repeat(60_000)}${table}`
  expect(() => readNotice(text)).toThrow(UnreadableFile)
}, 20_000)

const REAL = new URL('../../../../../shared/real/', import.meta.url)

describe.skipIf(!existsSync(REAL))('real notices (skipped where ../shared/real is absent)', () => {
  const real = (name: string): LedgerReading => readLedger(readFileSync(new URL(name, REAL)), name)

  test('of Feixi: a bond, forty per cent', () => {
    const { records } = real('feixi-2026-03.md')
    expect(records).toHaveLength(1)
    expect(records[0]?.fields).toMatchObject({
      title: '花岗镇公祭堂扩建配套工程',
      buyer: '肥西县民政局',
      regime: '政府采购',
      category: '工程',
      budget: 2_800_000_000,
      expectedMonth: '2026-05',
      intentionOn: '2026-03-17',
      measure: '部分预留',
      reservedSmeShare: 4000,
      specialMatter: '专项债',
    })
    expect(records[0]?.readFrom).toMatchObject({
      measure: '本项目预留40%面向中小企业采购',
      specialMatter: '专项债项目',
    })
  })

  test('of Chizhou: nothing reserved, the reason, the telephone, no date', () => {
    const { fields } = real('chizhou-2026-03.md').records[0] ?? {}
    expect(fields).toMatchObject({
      title: '池州市科技馆部分展区布展项目',
      buyer: '池州市科学技术馆',
      budget: 712_000_000,
      expectedMonth: '2026-04',
      measure: '不预留',
      complaintPhone: '0566-3392993',
    })
    expect(fields?.noReserveReason).toMatch(/^按照本办法规定.+的情形$/)
    for (const field of ['intentionOn', 'category', 'specialMatter', 'reservedSmeShare'])
      expect(fields).not.toHaveProperty(field)
  })

  test('of Qingyuan: fields line by line, the name at the end', () => {
    const { fields } = real('qingyuan-2021-10.txt').records[0] ?? {}
    expect(fields).toMatchObject({
      title: '清远海事局钢质趸船采购项目',
      buyer: '中华人民共和国清远海事局',
      budget: 224_000_000,
      expectedMonth: '2021-11',
      intentionOn: '2021-10-21',
    })
    expect(fields?.summary).toMatch(/^标的名称:钢质趸船\n标的数量:8\n/)
    for (const field of ['measure', 'noReserveReason', 'complaintPhone']) expect(fields).not.toHaveProperty(field)
  })
})

test.each`
  because                              | text
  ${'cells that span a thousand each'} | ${`<table><tr>${'<td colspan=1000 rowspan=60000>x</td>'.repeat(3000)}</tr>${'<tr><td>1</td></tr>'.repeat(3000)}</table>`}
  ${'titles without end'}              | ${`|采购项目名称|预算金额|\n${`|${'采购项目'.repeat(8000)}|1|\n`.repeat(30)}`}
  ${'an introduction without end'}     | ${`现将${'本'.repeat(3_000_000)}采购意向`}
  ${'remarks without end'}             | ${`|采购项目名称|预算金额|备注|\n${`|甲|1|${'1%预留面向中小'.repeat(600)}|\n`.repeat(100)}`}
`(
  '$because take no longer than others',
  ({ text }) => {
    const started = performance.now()
    try {
      readNotice(text)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile)
    }
    expect(performance.now() - started).toBeLessThan(4000)
  },
  20_000,
)
