import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { expect, test } from 'vitest'
import { openSheets } from '../budget/open-sheets.ts'
import { shownText } from '../ledger/cells/cell.ts'
import type { Grid } from '../ledger/cells/cell.ts'
import { Archive } from '../ledger/xlsx/zip.ts'
import { pdfLibrary } from '../tender-document/pdf-library.ts'
import { officialDocx } from './official/official-docx.ts'
import { officialPdf } from './official/official-pdf.ts'
import { reportPaper } from './report-paper.ts'
import { reportWorkbook } from './report-workbook.ts'

const text = (zh: string, en: string) => ({ zh, en })
const SECTIONS: readonly ReportSection[] = [
  {
    id: 'summary',
    heading: text('总体情况', 'In short'),
    notes: [text('按在案记录统计。', 'Counted from what is on record.')],
    figures: [
      {
        id: 'share',
        label: text('按时率', 'on time'),
        kind: 'basis-points',
        value: 8333,
        of: { numerator: 35, denominator: 42 },
      },
      { id: 'none', label: text('中位天数', 'median days'), kind: 'days', value: null },
      {
        id: 'reserved',
        label: text('预留比例', 'reserved'),
        kind: 'basis-points',
        value: 4000,
        of: { numerator: 40_000_000, denominator: 100_000_000, kind: 'fen' },
      },
    ],
    words: { label: text('说明', 'Words'), text: '=HYPERLINK("x")\n第二段。', required: true },
  },
  {
    id: 'units',
    heading: text('总体情况', 'In short'),
    notes: [],
    figures: [],
    table: {
      columns: [
        { id: 'unit', label: text('单位', 'unit'), kind: 'text' },
        { id: 'amount', label: text('金额', 'amount'), kind: 'fen' },
        { id: 'share', label: text('比例', 'share'), kind: 'basis-points' },
        { id: 'score', label: text('得分', 'score'), kind: 'hundredths' },
        { id: 'on', label: text('日期', 'on'), kind: 'date' },
      ],
      rows: [
        { id: 'a', cells: ['=1+1', 123_456_700, 9_050, 8_750, '2026-10-31'] },
        { id: 'b', cells: [text('其他', 'others'), null, null, null, null] },
      ],
      total: [text('合计', 'together'), 123_456_700, null, null, null],
    },
  },
]
const REPORT = {
  kind: 'bulletin',
  title: text('关于十月份办理情况的通报', 'Bulletin of October'),
  issuer: '示范区财政局',
  unit: null,
  sections: SECTIONS,
} as const

function linesOf({ rows }: Grid): readonly string[] {
  const lines: string[] = []
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    lines.push(next.value.cells.map((cell) => shownText(cell)).join('|'))
  }
  return lines
}

test('a workbook has a sheet for each section, named once each, with amounts in yuan and shares in per cent', () => {
  const sheets = [...openSheets(reportWorkbook(REPORT, 'en'), 'r.xlsx')]
  expect(sheets.map(({ name }) => name)).toEqual(['In short', 'In short (2)'])
  const flat = sheets.map(({ grid }) => linesOf(grid).join('\n'))
  expect(flat[0]).toContain('Bulletin of October')
  expect(flat[0]).toContain('on time|')
  expect(flat[0]).toContain('|35|42')
  expect(flat[0]).toContain('第二段。')
  expect(flat[1]).toContain('amount (yuan)')
  expect(flat[1]).toContain('others')
  expect(flat[1]).toMatch(/together\|1,?234,?567/u)
})

test('whatever a text starts with, no cell is a formula', () => {
  const archive = new Archive(Buffer.from(reportWorkbook(REPORT, 'zh')))
  for (const sheet of [1, 2]) {
    const xml = archive.part(`xl/worksheets/sheet${sheet}.xml`)?.toString('utf8') ?? ''
    expect(xml).toContain('<c ')
    expect(xml).not.toContain('<f')
  }
})

test('a paper has its words, its figures with what they were made of, its tables with their sums', async () => {
  const paper = reportPaper(REPORT, { number: '示财通〔2026〕3号', on: '2026-11-05', isWithdrawn: false })
  expect(paper).toMatchObject({ form: 'bulletin', to: '各预算单位', title: REPORT.title.zh })
  const said = JSON.stringify(paper.blocks)
  expect(said).toContain('一、总体情况')
  expect(said).toContain('二、总体情况')
  expect(said).toContain('按时率 83.33%（35/42）；中位天数 —；预留比例 40.00%（400,000.00/1,000,000.00）。')
  expect(said).toContain('"合计","1,234,567.00","—","—","—"')
  expect(said).toContain('87.50')
  const archive = new Archive(Buffer.from(await officialDocx(paper)))
  const docx = (archive.part('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]+>/gu, '')
  expect(docx).toContain('按时率 83.33%（35/42）')
  expect(docx).toContain('2026年11月5日')
})

test('a draft and a withdrawn report say what they are where the number stands', () => {
  const of = (number: string | null, isWithdrawn: boolean) =>
    reportPaper(REPORT, { number, on: '2026-11-05', isWithdrawn }).number
  expect(of(null, false)).toContain('草稿')
  expect(of('示财通〔2026〕3号', true)).toBe('示财通〔2026〕3号（已撤回）')
})

test('statistics are posted: no addressee; of one unit an appraisal goes to it', () => {
  const standing = { number: null, on: '2026-11-05', isWithdrawn: false } as const
  expect(reportPaper({ ...REPORT, kind: 'reserved-share' }, standing)).toMatchObject({ form: 'notice', to: null })
  expect(reportPaper({ ...REPORT, kind: 'appraisal', unit: { name: '教育局' } }, standing).to).toBe('教育局')
})

test('a list of a thousand lines is a pdf of several pages', async () => {
  const rows = Array.from({ length: 1000 }, (_, n) => ({
    id: `${n}`,
    cells: [`第${n + 1}个项目`, n * 100, 5000, 100, '2026-10-31'],
  }))
  const [first, second] = SECTIONS
  if (first === undefined || second?.table === undefined) throw new Error('no table')
  const long = { ...REPORT, sections: [first, { ...second, table: { ...second.table, rows } }] }
  const bytes = await officialPdf(reportPaper(long, { number: null, on: '2026-11-05', isWithdrawn: false }))
  const { getDocument } = await pdfLibrary()
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  expect(document.numPages).toBeGreaterThan(10)
}, 60_000)
