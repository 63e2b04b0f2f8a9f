import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { csvText, gb18030, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { MAX_FILE_BYTES, MAX_ROWS } from './limits.ts'
import { readLedger } from './read-ledger.ts'
import { UnreadableFile } from './unreadable-file.ts'

const ROWS = [
  ['项目编号', '项目名称', '采购单位', '预算金额(万元)', '预计采购时间', '意向公开日期', '经办人'],
  ['SF-2026-001', '某校课桌椅采购', '示范区教育局', 280, '2026年5月', '2026-02-10', '某甲'],
  ['SF-2026-002', '道路养护“四好”工程', '示范区交通运输局', 1200.5, '2026-06', '2026/3/17', ''],
]
const EXPECTED = [
  {
    id: 'SF-2026-001',
    title: '某校课桌椅采购',
    buyer: '示范区教育局',
    budget: 280_000_000,
    expectedMonth: '2026-05',
    intentionOn: '2026-02-10',
  },
  {
    id: 'SF-2026-002',
    title: '道路养护“四好”工程',
    buyer: '示范区交通运输局',
    budget: 1_200_500_000,
    expectedMonth: '2026-06',
    intentionOn: '2026-03-17',
  },
]
const HTML = `<html><head><meta charset="gbk"><style>td{color:red}</style></head><body><table>${ROWS.map(
  (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
).join('')}</table></body></html>`

function refusal(bytes: Uint8Array, name: string): UnreadableFile {
  try {
    readLedger(bytes, name)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error(`${name} was read`)
}

describe('the same ledger in every form', () => {
  const text = csvText(ROWS)
  test.each`
    form                                       | name           | bytes
    ${'.xlsx'}                                 | ${'台账.xlsx'} | ${xlsx(ROWS)}
    ${'.xlsx under another name'}              | ${'台账.csv'}  | ${xlsx(ROWS)}
    ${'.xls (BIFF8), as Excel 97 and .et'}     | ${'台账.xls'}  | ${workbookBytes([{ rows: ROWS }], { bookType: 'biff8' })}
    ${'.xls that is XML of Excel 2003'}        | ${'台账.xls'}  | ${workbookBytes([{ rows: ROWS }], { bookType: 'xlml' })}
    ${'.xls that is a web page'}               | ${'台账.xls'}  | ${gb18030(HTML)}
    ${'.xls that is tab-separated text'}       | ${'台账.xls'}  | ${gb18030(ROWS.map((row) => row.join('\t')).join('\n'))}
    ${'.csv in UTF-8'}                         | ${'台账.csv'}  | ${utf8(text)}
    ${'.csv in UTF-8 with a mark'}             | ${'台账.csv'}  | ${utf8(`\uFEFF${text}`)}
    ${'.csv in GB18030'}                       | ${'台账.csv'}  | ${gb18030(text)}
    ${'.csv in UTF-16'}                        | ${'台账.csv'}  | ${Buffer.from(`\uFEFF${text}`, 'utf16le')}
    ${'.csv with semicolons'}                  | ${'台账.csv'}  | ${utf8(ROWS.map((row) => row.join(';')).join('\n'))}
    ${'.csv that names its separator'}         | ${'台账.csv'}  | ${utf8(`sep=|\r\n${ROWS.map((row) => row.join('|')).join('\r\n')}`)}
    ${'.txt with commas'}                      | ${'台账.txt'}  | ${utf8(text)}
    ${'.csv with the line breaks of old Macs'} | ${'台账.CSV'}  | ${utf8(text.replaceAll('\r\n', '\r'))}
  `('$form', ({ name, bytes }) => {
    const { records, rejected, unknownColumns } = readLedger(bytes, name)
    expect(records.map(({ fields }) => fields)).toEqual(EXPECTED)
    expect(rejected).toEqual([])
    expect(unknownColumns).toEqual(['经办人'])
  })

  test('a .txt of tabs is read as a table of a notice would be, with its numbers', () => {
    const { records } = readLedger(utf8(ROWS.map((row) => row.join('\t')).join('\n')), '台账.txt')
    expect(records.map(({ fields }) => fields)).toMatchObject(EXPECTED)
  })
})

describe('sheets', () => {
  const plan = [
    { name: '说明', rows: [['请填写第二张表']] },
    { name: '旧', rows: ROWS, isHidden: true },
    { name: '台账', rows: ROWS.slice(0, 2) },
    { name: '台账2025', rows: ROWS },
  ]
  test.each(['xlsx', 'biff8'] as const)(
    'the first visible one with a header is read, others are named (%s)',
    (bookType) => {
      const { records, notes } = readLedger(workbookBytes(plan, { bookType }), `l.${bookType}`)
      expect(records).toHaveLength(1)
      expect(notes).toEqual([
        {
          zh: '工作表“台账2025”也有台账表头,未读取。',
          en: "Sheet 台账2025 has a ledger's header too; it was not read.",
        },
      ])
    },
  )

  test('a workbook whose only ledger is hidden is refused, naming the sheets that were searched', () => {
    const error = refusal(workbookBytes(plan.slice(0, 2)), 'l.xlsx')
    expect([error.code, error.say('zh-CN')]).toEqual([
      'no-header',
      '在工作表“说明”中没有找到台账表头。表头须有“项目编号”或“项目名称”,并至少再有一列台账内容(如“预算金额”“意向公开日期”)。',
    ])
  })
})

describe('dates in cells', () => {
  const dated = (v: number): Uint8Array =>
    workbookBytes(
      [
        {
          rows: [
            ['编号', '意向公开日期', '预计采购时间'],
            ['A', { t: 'n', v, z: 'yyyy/m/d' }, { t: 'n', v, z: 'yyyy"年"m"月"' }],
          ],
        },
      ],
      {
        date1904: v < 45_000,
      },
    )
  test.each([
    ['1900', 46_063],
    ['1904', 46_063 - 1462],
  ])('counted from %s', (_, serial) => {
    expect(readLedger(dated(serial), 'l.xlsx').records[0]?.fields).toEqual({
      id: 'A',
      intentionOn: '2026-02-10',
      expectedMonth: '2026-02',
    })
  })

  test('in an .xls', () => {
    const rows = [
      ['编号', '意向公开日期'],
      ['A', { t: 'n', v: 46_063, z: 'yyyy-mm-dd' } as const],
    ]
    const { records } = readLedger(workbookBytes([{ rows }], { bookType: 'biff8' }), 'l.xls')
    expect(records[0]?.fields.intentionOn).toBe('2026-02-10')
  })
})

describe('a file that cannot be used', () => {
  const protectedWorkbook = (): Uint8Array => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64, 7))
    return CFB.write(container, { type: 'buffer' })
  }
  const protectedXls = (): Uint8Array => {
    const container = CFB.read(workbookBytes([{ rows: ROWS }], { bookType: 'biff8' }), { type: 'buffer' })
    const stream = CFB.find(container, '/Workbook')
    const bof = Buffer.from(stream.content).readUInt16LE(2) + 4
    const filePass = Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Buffer.alloc(48, 9)])
    const content = Buffer.concat([
      Buffer.from(stream.content).subarray(0, bof),
      filePass,
      Buffer.from(stream.content).subarray(bof),
    ])
    CFB.utils.cfb_add(container, '/Workbook', content)
    return CFB.write(container, { type: 'buffer' })
  }
  test.each`
    because                          | name        | bytes                                                   | code
    ${'nothing in it'}               | ${'a.xlsx'} | ${new Uint8Array()}                                     | ${'empty'}
    ${'nothing but blanks in it'}    | ${'a.csv'}  | ${utf8(' \r\n \n')}                                     | ${'empty'}
    ${'a password on .xlsx'}         | ${'a.xlsx'} | ${protectedWorkbook()}                                  | ${'encrypted'}
    ${'a password on .xls'}          | ${'a.xls'}  | ${protectedXls()}                                       | ${'encrypted'}
    ${'a PDF'}                       | ${'a.xlsx'} | ${utf8('%PDF-1.7 ...')}                                 | ${'not-a-table'}
    ${'a picture'}                   | ${'a.csv'}  | ${Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)}             | ${'not-a-table'}
    ${'a binary file'}               | ${'a.csv'}  | ${Uint8Array.of(1, 0, 2, 0, 3)}                         | ${'not-a-table'}
    ${'a cut workbook'}              | ${'a.xlsx'} | ${xlsx(ROWS).subarray(0, 3000)}                         | ${'damaged'}
    ${'an archive of nothing'}       | ${'a.zip'}  | ${Uint8Array.of(0x50, 0x4b, 5, 6, ...Buffer.alloc(18))} | ${'not-a-table'}
    ${'a table of something else'}   | ${'a.csv'}  | ${utf8('姓名,年龄\n甲,30')}                             | ${'no-header'}
    ${'a title and no other column'} | ${'a.csv'}  | ${utf8('项目名称,备注\n甲,')}                           | ${'no-header'}
    ${'prose'}                       | ${'a.md'}   | ${utf8('# 通知\n今天开会。')}                           | ${'no-header'}
    ${'a page without a table'}      | ${'a.html'} | ${utf8('<html><body>404</body></html>')}                | ${'no-header'}
  `('$because is $code', ({ name, bytes, code }) => {
    const error = refusal(bytes, name)
    expect(error.code).toBe(code)
    expect(error.say('zh-CN')).toMatch(/。.+。$/)
    expect(error.say('en')).toMatch(/^[A-Z].+\. .+\.$/)
  })

  test('too many bytes', () => {
    expect(refusal(new Uint8Array(MAX_FILE_BYTES + 1), 'a.csv').say('en')).toBe(
      'The file has about 101 MB; the limit is 100 MB. Split it by year or by unit and import the parts.',
    )
  })

  test('too many rows', () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => `${index},甲`)
    expect(refusal(utf8(`编号,项目名称\n${rows.join('\n')}`), 'a.csv').code).toBe('too-many-rows')
  }, 60_000)

  test('too many columns', () => {
    const wide = Array.from({ length: 201 }, (_, index) => `列${index}`)
    expect(refusal(utf8(`编号,项目名称,${wide.join(',')}\nA,甲`), 'a.csv').code).toBe('too-many-columns')
  })
})

test('a cell with bytes of no encoding is refused, the rest of the file is read', () => {
  const bytes = Buffer.concat([
    gb18030('编号,项目名称\nA-1,甲\nA-2,'),
    Buffer.from([0xff, 0xff]),
    gb18030('乙\nA-3,丙'),
  ])
  const { records, rejected } = readLedger(bytes, 'l.csv')
  expect(records.map(({ fields }) => fields.title)).toEqual(['甲', '丙'])
  expect(rejected).toMatchObject([{ row: 3, column: '项目名称' }])
})

test('a quote that never closes does not swallow the rows below', () => {
  const { records } = readLedger(utf8('编号,项目名称,预算金额\nA-1,"甲,1\nA-2,乙,2\n'), 'l.csv')
  expect(records.map(({ fields }) => [fields.id, fields.title, fields.budget])).toEqual([
    ['A-1', '"甲', 100],
    ['A-2', '乙', 200],
  ])
})
