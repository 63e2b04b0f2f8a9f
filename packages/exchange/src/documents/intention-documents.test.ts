import { inflateRawSync } from 'node:zlib'
import type { Measure, SpecialMatter } from '@tenderlight/compliance/procurement/vocabulary'
import { LOT_MEASURES } from '@tenderlight/compliance/reservation/lots'
import { civilDate, parseCivilMonth } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import Pdf from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { readLedger } from '../ledger/read-ledger.ts'
import { MEASURE_WORDS, SPECIAL_MATTER_WORDS } from '../ledger/words.ts'
import { readRemark } from '../notice/remark.ts'
import type { IntentionDocument, IntentionItem } from './intention-document.ts'
import { intentionWords } from './intention-document.ts'
import { intentionDocx } from './intention-docx.ts'
import { intentionPdf } from './intention-pdf.ts'
import { intentionXlsx } from './intention-xlsx.ts'
import { piecesOf } from './pdf-table.ts'
import { remarkOf } from './remark.ts'

const item = (given: Partial<IntentionItem> = {}): IntentionItem => ({
  title: '第二中学物理实验室设备采购',
  summary: '物理实验台 60 套',
  budget: 300_000_000,
  expectedMonth: parseCivilMonth('2026-11') ?? null,
  ...given,
})
const documentOf = (items: readonly IntentionItem[], given: Partial<IntentionDocument> = {}): IntentionDocument => ({
  unit: '示范区教育局',
  regime: 'government-procurement',
  on: civilDate('2026-09-16'),
  items,
  ...given,
})

describe('the words around the table', () => {
  const heading = (months: readonly string[], given: Partial<IntentionDocument> = {}) =>
    intentionWords(
      documentOf(
        months.map((month) => item({ expectedMonth: parseCivilMonth(month) ?? null })),
        given,
      ),
    ).heading
  test.each([
    { months: ['2026-11'], words: '示范区教育局2026年11月政府采购意向', because: 'one month' },
    { months: ['2026-12', '2026-03', ''], words: '示范区教育局2026年3月至12月政府采购意向', because: 'one year' },
    { months: ['2027-01', '2026-12'], words: '示范区教育局2026年12月至2027年1月政府采购意向', because: 'two years' },
    { months: [''], words: '示范区教育局政府采购意向', because: 'no month is known' },
  ])('$because', ({ months, words }) => expect(heading(months)).toBe(words))

  test('a tender plan is called one, and cites no instrument of government procurement', () => {
    const { opening, closing, signed } = intentionWords(documentOf([item()], { regime: 'tendering' }))
    expect(opening).toBe('现公开示范区教育局2026年11月招标计划，共 1 项。')
    expect(closing).toContain('招标公告和招标文件')
    expect(signed).toEqual(['示范区教育局', '2026年9月16日'])
    expect(intentionWords(documentOf([item()])).opening).toContain('财库〔2020〕10号')
  })
})

test.each([
  { said: {}, words: '', because: 'nothing is said' },
  { said: { measure: 'exclusive' }, words: '专门面向中小企业采购。', because: 'reserved whole' },
  {
    said: { measure: 'package', reservedSme: 40_000_000, reservedSmallMicro: 28_000_050 },
    words: '采购包专门面向中小企业采购，预留面向中小企业40万元，其中面向小微企业280000.50元。',
    because: 'amounts in 万元 where they are whole',
  },
  {
    said: {
      measure: 'none',
      noReserveReason: '只能从中小企业之外的供应商处采购。\n见论证意见。',
      complaintPhone: '0553-1234567',
    },
    words: '不专门面向中小企业采购。原因：只能从中小企业之外的供应商处采购；见论证意见。投诉电话：0553-1234567。',
    because: 'a reason of two sentences is one, with the telephone',
  },
  {
    said: { specialMatter: 'in-year-addition', measure: 'subcontract', reservedSmeShare: 4050 },
    words: '特殊事项：年度追加。以合同分包形式预留，预留份额40.5%面向中小企业。',
    because: 'a share, and a special matter',
  },
  {
    said: {
      measure: 'package',
      reservedSme: 120_000_000,
      reservedSmallMicro: 48_000_000,
      complaintPhone: '0553-1234567',
      lots: [
        { title: '实验台', budget: 80_000_000, measure: 'exclusive', reservedSmallMicro: 48_000_000 },
        { title: '安装', budget: 100_000_000, measure: 'subcontract', reservedSme: 40_000_000 },
        { title: '进口仪器', budget: 120_000_050, measure: 'none' },
      ],
    },
    words: [
      '按采购包预留，预留面向中小企业120万元，其中面向小微企业48万元。投诉电话：0553-1234567。',
      '采购包明细：',
      '1. 实验台（预算80万元）：专门面向中小企业采购，其中面向小微企业48万元；',
      '2. 安装（预算100万元）：以合同分包形式预留，预留面向中小企业40万元；',
      '3. 进口仪器（预算1200000.50元）：不专门面向中小企业采购。',
    ].join('\n'),
    because: 'each package on a line of its own',
  },
  {
    said: {
      measure: 'partial',
      reservedSme: 50_000_000,
      noReserveReason: '第六条第(三)项:其余 75% 供应不充分。\n已论证',
      complaintPhone: '0553-1234567',
    },
    words:
      '部分预留，预留面向中小企业50万元。未足额预留的原因：第六条第(三)项:其余 75% 供应不充分；已论证。投诉电话：0553-1234567。',
    because: 'less than is asked, and why',
  },
  {
    said: {
      measure: 'package',
      reservedSme: 0,
      noReserveReason: '框架协议采购',
      lots: [{ title: '仪器', budget: 120_000_000, measure: 'none' }],
    },
    words: [
      '不专门面向中小企业采购。原因：框架协议采购。',
      '采购包明细：',
      '1. 仪器（预算120万元）：不专门面向中小企业采购。',
    ].join('\n'),
    because: 'packages none of which is reserved',
  },
  {
    said: { lots: [{ title: '第一包\n电话：0553-7654321', budget: 100, measure: 'consortium', reservedSme: 100 }] },
    words: '采购包明细：\n1. 第一包；电话：0553-7654321（预算1.00元）：以联合体形式预留，预留面向中小企业1.00元。',
    because: 'a name of two lines is one',
  },
] as const)('the remark: $because', ({ said, words }) => expect(remarkOf(said)).toBe(words))

const PART: readonly Measure[] = ['consortium', 'subcontract', 'partial', 'package', 'exclusive']
const LOTS = fc.record({
  title: fc.constantFrom('第一包', '设备采购包', '专门面向中小企业采购 20%', '分包；电话 0553-7654321'),
  budget: fc.integer({ min: 100, max: 10_000_000_000 }),
  measure: fc.constantFrom(...LOT_MEASURES),
  reservedSme: fc.integer({ min: 100, max: 1_000_000 }),
})
const MATTERS: readonly SpecialMatter[] = ['special-bond', 'in-year-addition', 'unforeseeable-urgency']
const amount = fc.integer({ min: 100, max: 10_000_000_000 })
const reserved = fc.oneof(
  fc.record({ measure: fc.constantFrom(...PART), reservedSme: amount, reservedSmallMicro: fc.option(amount) }),
  fc.record({
    measure: fc.constant<Measure>('package'),
    reservedSme: amount,
    reservedSmallMicro: fc.option(amount),
    lots: fc.array(LOTS, { maxLength: 4 }),
  }),
  fc.record({
    measure: fc.constantFrom<Measure>('consortium', 'subcontract', 'partial'),
    reservedSme: amount,
    noReserveReason: fc.constantFrom('预留 30% 以外的 70%,供应不充分', '框架协议采购', '其余 500万元面向大型企业'),
    complaintPhone: fc.constantFrom('0553-1234567', '0553-7654321'),
  }),
  fc.record({
    measure: fc.constant<Measure>('none'),
    noReserveReason: fc.constantFrom('只能从中小企业之外的供应商处采购', '预留份额无法确保充分供应'),
    complaintPhone: fc.constantFrom('0553-1234567', '0553-7654321'),
  }),
)
const anyItem = fc
  .tuple(
    fc.record({
      title: fc.stringMatching(/^[一-龥]{2,30}$/u),
      summary: fc.stringMatching(/^[一-龥,。\n]{0,60}[一-龥]$/u),
      budget: amount,
      specialMatter: fc.option(fc.constantFrom(...MATTERS)),
    }),
    reserved,
  )
  .map(([one, other]) => item({ ...one, ...other }))

test('the table is read back as what was published, its remarks by whoever reads remarks', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 5 }), (items) => {
      const { records, rejected } = readLedger(intentionXlsx(documentOf(items)), '采购意向.xlsx')
      expect(rejected).toEqual([])
      const read = records.map(({ procurement: { title, budget, expectedMonth }, other }) => {
        const said = readRemark(other?.['备注'] ?? '').read
        const parts = ['reservedSme', 'reservedSmallMicro', 'noReserveReason', 'complaintPhone'] as const
        return {
          title,
          budget,
          expectedMonth,
          measure: said.measure?.value,
          special: said.specialMatter?.value,
          ...Object.fromEntries(parts.map((part) => [part, said[part]?.value])),
        }
      })
      expect(read).toEqual(
        items.map(({ summary: _, lots: _lots, measure, specialMatter, ...other }) => ({
          ...Object.fromEntries(Object.entries(other).filter(([, value]) => value !== null)),
          measure: measure ? MEASURE_WORDS[measure][0] : undefined,
          special: specialMatter ? SPECIAL_MATTER_WORDS[specialMatter][0] : undefined,
        })),
      )
    }),
    { numRuns: 60 },
  )
})

test('a text that begins like a formula stays a text', () => {
  const { records } = readLedger(intentionXlsx(documentOf([item({ title: '=1+1' })])), 'l.xlsx')
  expect(records[0]?.procurement.title).toBe('=1+1')
})

/** The part of a zip archive with this name, as text. */
function partOf(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive)
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const length = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    return inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`no ${name} in the archive`)
}

test('the Word document holds every cell, and lies across', async () => {
  const bytes = await intentionDocx(
    documentOf([item({ budget: 12_345_600, summary: '一\n<二>' }), item({ budget: null })]),
  )
  const xml = partOf(bytes, 'word/document.xml')
  const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text)
  const table = [
    ['序号', '采购项目名称', '采购需求概况', '预算金额(万元)', '预计采购时间', '备注'],
    ['1', '第二中学物理实验室设备采购', '一', '&lt;二&gt;', '12.3456', '2026年11月', ''],
    ['2', '第二中学物理实验室设备采购', '物理实验台 60 套', '', '2026年11月', ''],
  ]
  expect(texts).toEqual([
    '示范区教育局2026年11月政府采购意向',
    expect.stringContaining('共 2 项'),
    ...table.flat(),
    '以上是初步安排，具体以采购公告和采购文件为准。',
    '示范区教育局',
    '2026年9月16日',
  ])
  expect(xml).toContain('w:orient="landscape"')
})

describe('PDF', () => {
  const pages = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\n/gu)?.length

  test('a page for a few, more for many, with the font inside', async () => {
    const one = await intentionPdf(documentOf([item()]))
    expect(Buffer.from(one).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(Buffer.from(one).toString('latin1')).toContain('/FontFile')
    expect(pages(one)).toBe(1)
    expect(pages(await intentionPdf(documentOf(Array.from({ length: 60 }, () => item()))))).toBeGreaterThan(2)
  })

  test('a text taller than a page goes on in the next', async () => {
    expect(pages(await intentionPdf(documentOf([item({ summary: '物理实验台。'.repeat(650) })])))).toBeGreaterThan(3)
  })

  test('of a row in pieces nothing is lost, and no piece is too tall', () => {
    const pdf = new Pdf({ size: 'A4' })
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z,.\n]{0,200}$/u), { minLength: 2, maxLength: 2 }), (row) => {
        const pieces = piecesOf(pdf, row, [60, 90], 80)
        for (const [column, width] of [52, 82].entries()) {
          const texts = pieces.map((piece) => piece[column] ?? '')
          expect(texts.join('').replaceAll('\n', '')).toBe((row[column] ?? '').replaceAll('\n', ''))
          for (const text of texts) expect(pdf.heightOfString(text || ' ', { width })).toBeLessThanOrEqual(80)
        }
      }),
      { numRuns: 60 },
    )
  })
})
