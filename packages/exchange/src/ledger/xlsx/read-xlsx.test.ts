import { deflateRawSync, crc32 } from 'node:zlib'
import { read, utils } from '@e965/xlsx'
import type { CellObject } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workbookBytes, xlsx } from '../../testing/workbooks.ts'
import { zip } from '../../testing/zip.ts'
import { shownText } from '../cells/cell.ts'
import { readLedger } from '../read-ledger.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-part.ts'
import { readFormats } from './styles.ts'
import { readRelations, readWorkbookPart } from './workbook-part.ts'
import { Archive } from './zip.ts'

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>'
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook of one sheet, its XML written by hand. */
function handMade(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  })
}

const text = (written: string): string => `<c t="inlineStr"><is><t>${written}</t></is></c>`
const HEADER = `<row r="1">${text('编号')}${text('项目名称')}${text('预算金额')}</row>`

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    readLedger(bytes, 'l.xlsx')
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error('the workbook was read')
}

describe('formulas', () => {
  test.each`
    because                                 | cell                                                | found
    ${'no value beside the formula'}        | ${'<c r="C2"><f>SUM(A1:A9)</f></c>'}                | ${'公式没有计算结果'}
    ${'an empty value, as openpyxl writes'} | ${'<c r="C2"><f>1+1</f><v></v></c>'}                | ${'公式没有计算结果'}
    ${'an empty element'}                   | ${'<c r="C2"><f>1+1</f><v/></c>'}                   | ${'公式没有计算结果'}
    ${'the follower of a shared formula'}   | ${'<c r="C2"><f t="shared" si="0"/></c>'}           | ${'公式没有计算结果'}
    ${'a prefix on every name'}             | ${'<x:c r="C2"><x:f>1+1</x:f></x:c>'}               | ${'公式没有计算结果'}
    ${'an error as its result'}             | ${'<c r="C2" t="e"><f>#REF!+1</f><v>#REF!</v></c>'} | ${'#REF!'}
  `('that were never calculated are refused: $because', ({ cell, found }) => {
    const { records, rejected } = readLedger(
      handMade(`${HEADER}<row r="2">${text('A')}${text('甲')}${cell}</row>`),
      'l.xlsx',
    )
    expect(records).toEqual([])
    expect(rejected).toMatchObject([{ row: 2, column: '预算金额', found }])
  })

  test.each`
    because                        | cell                                             | budget
    ${'the stored result'}         | ${'<c r="C2"><f>100+1.01</f><v>101.01</v></c>'}  | ${10_101}
    ${'0 as the stored result'}    | ${'<c r="C2"><f>1-1</f><v>0</v></c>'}            | ${0}
    ${'text as the stored result'} | ${'<c r="C2" t="str"><f>A1</f><v>280万</v></c>'} | ${280_000_000}
    ${'empty text as the result'}  | ${'<c r="C2" t="str"><f>A1</f><v></v></c>'}      | ${undefined}
    ${'binary noise of Excel'}     | ${'<c r="C2"><v>2800000.0099999998</v></c>'}     | ${280_000_001}
  `('give $because', ({ cell, budget }) => {
    const { records } = readLedger(handMade(`${HEADER}<row r="2">${text('A')}${text('甲')}${cell}</row>`), 'l.xlsx')
    expect(records[0]?.fields.budget).toBe(budget)
  })
})

describe('what other programs write', () => {
  test.each`
    because                                | name                                                                      | title
    ${'entities'}                          | ${text('&lt;甲&gt; &amp; &quot;乙&quot; &#20013;&#x6587;')}               | ${'<甲> & "乙" 中文'}
    ${'runs of different type'}            | ${'<c t="inlineStr"><is><r><t>甲</t></r><r><rPr/><t>乙</t></r></is></c>'} | ${'甲乙'}
    ${'phonetic guides'}                   | ${'<c t="inlineStr"><is><t>課</t><rPh><t>カ</t></rPh></is></c>'}          | ${'課'}
    ${'characters that XML does not take'} | ${text('甲_x000A_乙')}                                                    | ${'甲乙'}
    ${'CDATA'}                             | ${'<c t="inlineStr"><is><t><![CDATA[甲<乙>]]></t></is></c>'}              | ${'甲<乙>'}
    ${'comments'}                          | ${'<!-- a > b --><c t="inlineStr"><is><t>甲<!-- x -->乙</t></is></c>'}    | ${'甲乙'}
    ${'a boolean'}                         | ${'<c t="b"><v>1</v></c>'}                                                | ${'TRUE'}
    ${'an ISO date'}                       | ${'<c t="d"><v>2026-02-10T00:00:00Z</v></c>'}                             | ${'2026-02-10T00:00:00'}
    ${'quotes of the other kind'}          | ${"<c r='B2' t='inlineStr'><is><t>甲</t></is></c>"}                       | ${'甲'}
    ${'a > in an attribute'}               | ${'<c x="a>b" t="inlineStr"><is><t>甲</t></is></c>'}                      | ${'甲'}
  `('$because', ({ name, title }) => {
    const { records } = readLedger(handMade(`${HEADER}<row>${text('A')}${name}<c><v>1</v></c></row>`), 'l.xlsx')
    expect(records[0]).toMatchObject({ row: 2, fields: { id: 'A', title, budget: 100 } })
  })

  test('absolute targets, sheets without relations, and parts in capitals', () => {
    const sheet = `<worksheet><sheetData>${HEADER}<row>${text('A')}${text('甲')}</row></sheetData></worksheet>`
    const absolute = RELATIONS.replace('worksheets/', '/xl/worksheets/')
    for (const parts of [
      { 'xl/workbook.xml': WORKBOOK, 'xl/_rels/workbook.xml.rels': absolute, 'xl/worksheets/sheet1.xml': sheet },
      { 'xl/workbook.xml': WORKBOOK, 'xl/worksheets/sheet1.xml': sheet },
      { 'XL/Workbook.xml': WORKBOOK, 'xl/_rels/workbook.xml.rels': RELATIONS, 'xl\\worksheets\\Sheet1.xml': sheet },
    ]) {
      expect(readLedger(zip(parts), 'l.xlsx').records).toHaveLength(1)
    }
  })

  test('another prefix, another folder and other names of parts', () => {
    const bytes = zip({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/book/main.xml"/></Relationships>',
      'book/main.xml': '<x:workbook><x:sheets><x:sheet name="台账" d3p1:id="s"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels':
        '<Relationships><Relationship Id="t" Type="http://x/sharedStrings" Target="texts.xml"/><Relationship Id="s" Type="http://x/worksheet" Target="s/1.xml"/></Relationships>',
      'book/texts.xml':
        '<x:sst><x:si><x:t>编号</x:t></x:si><x:si><x:t>项目名称</x:t></x:si><x:si><x:t>甲</x:t></x:si></x:sst>',
      'book/s/1.xml':
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c><x:c r="B2" t="s"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(readLedger(bytes, 'l.xlsx').records[0]?.fields).toEqual({ id: '7', title: '甲' })
  })

  test.each`
    kind                   | part
    ${'a binary workbook'} | ${'xl/workbook.bin'}
    ${'an OpenDocument'}   | ${'content.xml'}
    ${'a Word document'}   | ${'word/document.xml'}
    ${'an archive'}        | ${'readme.txt'}
  `('$kind is named in the refusal', ({ kind, part }) => {
    expect(refusal(zip({ [part]: 'x' })).say('en')).toContain(`This is ${kind}`)
  })

  test('sizes in 64 bits', () => {
    const bytes = zip(
      {
        'xl/workbook.xml': WORKBOOK,
        'xl/worksheets/sheet1.xml': `<sheetData>${HEADER}<row>${text('A')}${text('甲')}</row></sheetData>`,
      },
      { zip64: true },
    )
    expect(readLedger(bytes, 'l.xlsx').records).toHaveLength(1)
  })
})

describe('a damaged or hostile workbook', () => {
  const good = handMade(`${HEADER}<row>${text('A')}${text('甲')}</row>`)

  test('every single flipped byte of a part is noticed', () => {
    const bytes = Buffer.from(good)
    const start = bytes.indexOf('<worksheet>') // parts of this workbook are stored
    expect(start).toBeGreaterThan(0)
    for (let at = start; at < start + 120; at += 7) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
      expect(refusal(flipped).code).toBe('damaged')
    }
  })

  test('a part that unpacks to more than its directory says', () => {
    const content = Buffer.alloc(5_000_000, 32)
    const bytes = zip(
      { 'xl/workbook.xml': WORKBOOK },
      {
        lie: { name: 'xl/sharedStrings.xml', packed: deflateRawSync(content), unpacked: 100, checksum: crc32(content) },
      },
    )
    expect(refusal(bytes).code).toBe('damaged')
  })

  test('a part that says it unpacks to more than it can', () => {
    const packed = deflateRawSync(Buffer.alloc(10))
    const bytes = zip(
      { 'xl/workbook.xml': WORKBOOK },
      { lie: { name: 'xl/sharedStrings.xml', packed, unpacked: 400_000_000, checksum: 0 } },
    )
    expect(refusal(bytes).code).toBe('too-large')
  })

  test('parts that together are larger than the limit', () => {
    const packed = Buffer.alloc(1_000_000)
    const bytes = zip(
      { 'xl/workbook.xml': WORKBOOK },
      { lie: { name: 'xl/sharedStrings.xml', packed, unpacked: 600_000_000, checksum: 0 } },
    )
    expect(refusal(bytes).say('en')).toMatch(/^Unpacked, the workbook is larger than the limit of 512 MB/)
  })

  test.each`
    because                            | rows
    ${'a text that the table has not'} | ${`${HEADER}<row><c t="s"><v>7</v></c></row>`}
    ${'a column that no sheet has'}    | ${`${HEADER}<row><c r="ZZZZ2"><v>7</v></c></row>`}
    ${'a tag that does not end'}       | ${`${HEADER}<row><c r="A2`}
    ${'an own document type'}          | ${'<!DOCTYPE x [<!ENTITY a "aaaa">]><row/>'}
  `('$because', ({ rows }) => {
    expect(refusal(handMade(rows)).code).toBe('damaged')
  })

  test('rows that claim to be far below', () => {
    const { records } = readLedger(handMade(`${HEADER}<row r="1048576">${text('A')}${text('甲')}</row>`), 'l.xlsx')
    expect(records[0]?.row).toBe(1_048_576)
  })
})

/** The shown text of every cell, by this package's reader. */
function ownTexts(bytes: Uint8Array): Record<string, string> {
  const archive = new Archive(Buffer.from(bytes))
  const relations = readRelations(archive.part('xl/_rels/workbook.xml.rels'), 'xl/')
  const { sheets, date1904 } = readWorkbookPart(archive.part('xl/workbook.xml') ?? Buffer.alloc(0), relations, 'xl/')
  const strings = readSharedStrings(archive.part('xl/sharedStrings.xml'))
  const formats = readFormats(archive.part('xl/styles.xml'))
  const xml = archive.part(sheets[0]?.path ?? '') ?? Buffer.alloc(0)
  return Object.fromEntries(
    [...sheetRows(xml, { strings, formats, date1904 })].flatMap(({ index, cells }) =>
      [...cells.entries()].flatMap(([column, cell]) =>
        cell === undefined ? [] : [[utils.encode_cell({ r: index, c: column }), shownText(cell)]],
      ),
    ),
  )
}

/** The same by SheetJS. Numbers in General format are given in full, not as the spreadsheet shortens them. */
function sheetJsTexts(bytes: Uint8Array): Record<string, string> {
  const workbook = read(bytes, { type: 'buffer', cellNF: true, cellText: false, UTC: true })
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}
  return Object.fromEntries(
    Object.entries(sheet)
      .filter(([name]) => !name.startsWith('!'))
      .map(([name, cell]: [string, CellObject]): [string, string] => {
        if (cell.t === 'b') return [name, cell.v === true ? 'TRUE' : 'FALSE']
        if (cell.t === 'n' && (cell.z === 'General' || cell.z === '@')) return [name, `${cell.v}`]
        return [name, cell.t === 'n' ? utils.format_cell(cell) : `${cell.v}`]
      })
      .filter(([, shown]) => shown !== ''),
  )
}

test('reads what SheetJS reads, in any workbook that SheetJS writes', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((written) => written.replace(/[\p{Cc}\ufffe\uffff]/gu, '')),
    fc.constantFrom('a_x0041_b', ' 前后 ', '<&>"\'', '2026年5月'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: 1, max: 60_000 }).map((v): CellObject => ({ t: 'n', v, z: 'yyyy-mm-dd' })),
    fc.integer({ min: 0, max: 100 }).map((v): CellObject => ({ t: 'n', v: v / 100, z: '0.00%' })),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 30 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const bytes = workbookBytes([{ rows }])
      expect(ownTexts(bytes)).toEqual(sheetJsTexts(bytes))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a workbook of the writer itself comes back', () => {
  expect(ownTexts(xlsx([['甲', 1.5, null, '乙']]))).toEqual({ A1: '甲', B1: '1.5', D1: '乙' })
})
