import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { csvText, gb18030, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { readPlatformList } from './read-platform-list.ts'

const HEADER = ['公告标题', '项目编号', '采购人', '公告类型', '发布时间', '预算金额(万元)', '网址']
const LINE = [
  '校车租赁公开招标公告',
  'JY-1',
  '示范区教育局',
  '公开招标公告',
  '2026-03-10 09:30:00',
  280.5,
  'https://site.example/1.html',
]
const read = (bytes: Uint8Array, assume: 'announcement' | null = null, base?: string) =>
  readPlatformList(bytes, '清单.xlsx', { assume, base })
const rows = (...lines: (string | number | null)[][]) => xlsx([HEADER, ...lines])

test('a line is read with everything it says', () => {
  expect(read(rows(LINE))).toEqual({
    lines: [
      {
        row: 2,
        what: 'announcement',
        number: 'JY-1',
        title: '校车租赁公开招标公告',
        unit: '示范区教育局',
        on: '2026-03-10',
        budget: 280_500_000,
        url: 'https://site.example/1.html',
      },
    ],
    // 280.5 万元: to a thousand yuan.
    budgetStep: 100_000,
    problems: [],
    unknownColumns: [],
    notes: [],
  })
})

test('the same as .csv in either encoding and as .xls', () => {
  const { lines } = read(rows(LINE))
  const csv = csvText([HEADER, LINE].map((row) => [...row]))
  expect(read(utf8(csv)).lines).toEqual(lines)
  expect(read(gb18030(csv)).lines).toEqual(lines)
  expect(read(workbookBytes([{ rows: [HEADER, LINE] }], { bookType: 'biff8' })).lines).toEqual(lines)
})

test('titles above the header, blank lines and columns of no use', () => {
  const bytes = xlsx([
    ['公告清单'],
    ['采购项目名称', '采购单位', '发布日期', '代理机构'],
    ['校车租赁', '示范区教育局', '2026年3月10日', '某公司'],
    [null, null, null, null],
    ['泵站改造', '示范区水务局', '2026/3/11', '某公司'],
  ])
  const { lines, unknownColumns } = read(bytes)
  expect(lines).toMatchObject([
    { row: 3, title: '校车租赁', on: '2026-03-10', what: null },
    { row: 5, title: '泵站改造', on: '2026-03-11' },
  ])
  expect(unknownColumns).toEqual(['代理机构'])
})

test.each`
  because                                             | title                     | type          | assume            | what
  ${'the column decides'}                             | ${'校车租赁'}             | ${'成交公告'} | ${'announcement'} | ${'result'}
  ${'else the title'}                                 | ${'校车租赁采购合同公告'} | ${null}       | ${'announcement'} | ${'contract'}
  ${'else what the list is said to be'}               | ${'校车租赁'}             | ${null}       | ${'announcement'} | ${'announcement'}
  ${'else it is not told'}                            | ${'校车租赁'}             | ${null}       | ${null}           | ${null}
  ${'a correction is none of them, whatever is said'} | ${'校车租赁更正公告'}     | ${null}       | ${'announcement'} | ${null}
`('the kind of notice: $because', ({ title, type, assume, what }) => {
  const line = LINE.map((value, index) => (index === 0 ? title : index === 3 ? type : value))
  expect(read(rows(line), assume).lines).toMatchObject([{ what }])
})

test.each`
  because                                   | header              | cells                       | budget         | step
  ${'yuan are exact'}                       | ${'预算金额'}       | ${['2,800,000']}            | ${280_000_000} | ${1}
  ${'whole 万元'}                           | ${'预算金额(万元)'} | ${[280]}                    | ${280_000_000} | ${1_000_000}
  ${'the finest of a column counts'}        | ${'预算金额(万元)'} | ${[280, '12.34']}           | ${280_000_000} | ${10_000}
  ${'to the fen'}                           | ${'采购预算(万元)'} | ${['280.000001']}           | ${280_000_001} | ${1}
  ${'a unit beside the amount outranks it'} | ${'预算金额(元)'}   | ${['280万元']}              | ${280_000_000} | ${1_000_000}
  ${'some in yuan'}                         | ${'预算金额(元)'}   | ${['280万元', '2,800,001']} | ${280_000_000} | ${1}
`('what amounts can show: $because', ({ header, cells, budget, step }) => {
  const bytes = xlsx([
    ['项目名称', '发布时间', header],
    ...cells.map((cell: string | number) => ['甲', '2026-03-10', cell]),
  ])
  const { lines, budgetStep } = read(bytes)
  expect([lines[0]?.budget, budgetStep]).toEqual([budget, step])
})

test.each`
  because                  | change                     | column              | found
  ${'no title'}            | ${{ 0: null }}             | ${'公告标题'}       | ${''}
  ${'no day'}              | ${{ 4: null }}             | ${'发布时间'}       | ${''}
  ${'a day that is none'}  | ${{ 4: '2026-02-30' }}     | ${'发布时间'}       | ${'2026-02-30'}
  ${'an amount in words'}  | ${{ 5: '约三百万' }}       | ${'预算金额(万元)'} | ${'约三百万'}
  ${'a title without end'} | ${{ 0: '长'.repeat(301) }} | ${'公告标题'}       | ${`${'长'.repeat(200)}…`}
`('$because: the cell is refused, and the line with it', ({ change, column, found }) => {
  const broken = LINE.map((value, index) => (Object.hasOwn(change, index) ? change[index] : value))
  const { lines, problems } = read(rows(LINE, broken))
  expect(lines).toHaveLength(1)
  expect(problems).toMatchObject([{ row: 3, column, found }])
})

const page = (body: string) => utf8(`<!DOCTYPE html><html><body>${body}</body></html>`)
const ITEM =
  '<li><a href="/notice/1.html" title="示范区教育局校车租赁项目公开招标公告">示范区教育局校车租赁项目…</a><p>2026-03-10 10:00 | 采购人:示范区教育局 | 代理机构:某公司</p></li>'

test('a page that lists links: whole titles, days, buyers, and addresses that lead to the site', () => {
  expect(read(page(`<ul>${ITEM}</ul>`), null, 'https://site.example/list?page=1').lines).toEqual([
    {
      row: 1,
      what: 'announcement',
      title: '示范区教育局校车租赁项目公开招标公告',
      unit: '示范区教育局',
      on: '2026-03-10',
      url: 'https://site.example/notice/1.html',
    },
  ])
  // A page that was saved does not say where it is from.
  expect(read(page(ITEM)).lines[0]).not.toHaveProperty('url')
})

test('what is no entry of a page is passed over: menus, links without a day, days in a title', () => {
  const body = `<ul><li><a href="/">首页导航栏目</a></li>${ITEM}<li><a href="/2">2026年3月1日起施行的办法</a></li></ul>`
  expect(read(page(body)).lines).toHaveLength(1)
})

test('a page with a table is read like a sheet', () => {
  const table = `<table><tr><th>公告标题</th><th>采购人</th><th>发布时间</th></tr><tr><td>校车租赁招标公告</td><td>示范区教育局</td><td>2026-03-10</td></tr></table>`
  expect(read(page(table)).lines).toMatchObject([{ row: 2, what: 'announcement', unit: '示范区教育局' }])
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a picture that runs', '<img src=x onerror=alert(1)>'],
  ['a drawing that runs', '<svg onload=alert(1)><text>x</text></svg>'],
  ['what is hidden', '<span style="display:none">2020-01-01</span>'],
])('%s is no part of an entry', (_what, html) => {
  const { lines } = read(page(`<ul>${ITEM.replace('<p>', `${html}<p>`)}</ul>`))
  expect(lines).toMatchObject([{ on: '2026-03-10', title: '示范区教育局校车租赁项目公开招标公告' }])
})

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['https://name:secret@site.example/1'],
  ['file:///etc/passwd'],
  [`https://site.example/${'x'.repeat(2_000)}`],
])('an address that is none of a site is not kept: %s', (address) => {
  const item = ITEM.replace('/notice/1.html', address)
  expect(read(page(item), null, 'https://site.example/').lines[0]).not.toHaveProperty('url')
  expect(read(rows([...LINE.slice(0, 6), address])).lines[0]).not.toHaveProperty('url')
})

test.each`
  because                    | bytes                                                     | code
  ${'nothing in it'}         | ${utf8('')}                                               | ${'empty'}
  ${'no such header'}        | ${xlsx([['项目编号', '预算金额'], ['1', 1]])}             | ${'no-header'}
  ${'a page without a list'} | ${page('<p>系统维护中</p>')}                              | ${'no-header'}
  ${'half a workbook'}       | ${rows(LINE).subarray(0, 900)}                            | ${'damaged'}
  ${'a picture'}             | ${Buffer.from('89504e470d0a1a0a0000', 'hex')}             | ${'not-a-table'}
  ${'more than any list'}    | ${utf8(`标题,日期\n${'甲,2026-03-10\n'.repeat(20_001)}`)} | ${'too-many-rows'}
`('$because: refused as a whole', ({ bytes, code }) => {
  expect(() => read(bytes)).toThrow(expect.objectContaining({ code }))
})

test('items in items without end are read in bearable time', () => {
  const started = performance.now()
  expect(() => read(page('<ul><li>'.repeat(50_000)))).toThrow(UnreadableFile)
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('whatever a page is made of, it is read or refused, and what is read holds no element', () => {
  const piece = fc.constantFrom(
    ITEM,
    '<li>',
    '</li>',
    '<table><tr><td>',
    '</table>',
    '<a href=x>',
    '<!--',
    '-->',
    '<script>',
    '\0',
    '2026-03-10',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      try {
        for (const { title } of read(page(pieces.join(''))).lines) expect(title).not.toMatch(/<(?:script|a|li)\b/u)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }),
  )
})
