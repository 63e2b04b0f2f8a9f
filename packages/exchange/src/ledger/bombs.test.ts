import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { utf8 } from '../testing/workbooks.ts'
import { zip } from '../testing/zip.ts'
import { readLedger } from './read-ledger.ts'
import { UnreadableFile } from './unreadable-file.ts'

const WORKBOOK = (sheets: number) =>
  `<workbook xmlns:r="r"><sheets>${Array.from({ length: sheets }, (_, n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="r${n}"/>`).join('')}</sheets></workbook>`
const RELATIONS = (sheets: number) =>
  `<Relationships>${Array.from({ length: sheets }, (_, n) => `<Relationship Id="r${n}" Target="worksheets/s${n}.xml"/>`).join('')}</Relationships>`
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const text = (written: string) => `<c t="inlineStr"><is><t>${written}</t></is></c>`
const HEADER = `<row>${text('编号')}${text('项目名称')}${text('预算金额')}</row>`
const ROW = `<row>${text('A')}${text('甲')}<c><v>1</v></c></row>`

/** A workbook whose one sheet is packed, and says truly or not to how many bytes it unpacks. */
function packedSheet(packed: Buffer, unpacked: number, checksum: number): Uint8Array {
  const parts = { 'xl/workbook.xml': WORKBOOK(1), 'xl/_rels/workbook.xml.rels': RELATIONS(1) }
  return zip(parts, { lie: { name: 'xl/worksheets/s0.xml', packed, unpacked, checksum } })
}
const packed = (content: Buffer) => packedSheet(deflateRawSync(content), content.length, crc32(content))

/** A kilobyte of deflate that goes on and on: one block of repeats, its end never reached. */
const KILOBYTE = deflateRawSync(Buffer.alloc(1_000_000)).subarray(0, 990)
const laughs = (open: string, close: string) =>
  `${open}<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>${close}`
const EXCEL_2003 = (cell: string) =>
  `<?xml version="1.0"?>CUT<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="s"><Table><Row><Cell><Data ss:Type="String">编号</Data></Cell><Cell><Data ss:Type="String">项目名称</Data></Cell></Row><Row><Cell><Data ss:Type="String">A</Data></Cell><Cell><Data ss:Type="String">${cell}</Data></Cell></Row></Table></Worksheet></Workbook>`

interface Bomb {
  readonly because: string
  readonly name?: string
  readonly make: () => Uint8Array
  /** What becomes of it: the code of the refusal, or how many rows are read. */
  readonly outcome: string | number
}

const BOMBS: readonly Bomb[] = [
  {
    because: '1 KB that says it unpacks to 1 GB',
    make: () => packedSheet(KILOBYTE, 1_000_000_000, 0),
    outcome: 'too-large',
  },
  {
    because: '1 KB that says it unpacks to 500 MB',
    make: () => packedSheet(KILOBYTE, 500_000_000, 0),
    outcome: 'too-large',
  },
  { because: '1 KB that says it unpacks to 100 bytes', make: () => packedSheet(KILOBYTE, 100, 0), outcome: 'damaged' },
  {
    because: '100 KB that unpacks to 100 MB of blanks',
    make: () => packed(Buffer.alloc(100_000_000, ' ')),
    outcome: 'too-large',
  },
  {
    because: 'an archive in an archive',
    make: () => zip({ 'a.zip': zip({ 'b.zip': zip({ c: 'x' }) }) }),
    outcome: 'not-a-table',
  },
  {
    because: 'a million rows',
    make: () => packed(Buffer.from(sheet(HEADER + ROW.repeat(1_000_000)))),
    outcome: 'too-large',
  },
  {
    because: 'a million rows that hardly repeat',
    make: () =>
      packed(
        Buffer.from(
          sheet(
            HEADER +
              Array.from(
                { length: 1_000_000 },
                (_, n) => `<row>${text(`A${n * 7919}`)}<c><v>${(n * 2_654_435_761) % 97_000_003}</v></c></row>`,
              ).join(''),
          ),
        ),
      ),
    outcome: 'too-many-rows',
  },
  {
    because: '300,000 lines of text',
    name: 'l.csv',
    make: () => utf8(`编号,项目名称,预算金额\n${'A,甲,1\n'.repeat(300_000)}`),
    outcome: 'too-many-rows',
  },
  {
    because: '20,000 sheets that are one part',
    make: () =>
      zip({
        'xl/workbook.xml': WORKBOOK(20_000).replaceAll(/r:id="r\d+"/gu, 'r:id="r0"'),
        'xl/_rels/workbook.xml.rels': RELATIONS(1),
        'xl/worksheets/s0.xml': sheet(HEADER + ROW.repeat(2_000)),
      }),
    outcome: 'too-large',
  },
  {
    because: '16,384 columns',
    make: () =>
      packed(
        Buffer.from(
          sheet(
            `<row>${text('编号')}${text('项目名称')}${Array.from({ length: 16_000 }, (_, n) => text(`列${n}`)).join('')}</row>${ROW}`,
          ),
        ),
      ),
    outcome: 'too-many-columns',
  },
  {
    because: 'laughing entities in a sheet',
    make: () => packed(Buffer.from(laughs('', sheet(`${HEADER}<row>${text('A')}${text('&j;')}</row>`)))),
    outcome: 'damaged',
  },
  {
    because: 'laughing entities in a workbook of 2003',
    name: 'l.xls',
    make: () => utf8(EXCEL_2003('&j;').replace('CUT', laughs('', ''))),
    outcome: 1,
  },
  {
    because: 'an entity that reads a file',
    name: 'l.xls',
    make: () => utf8(EXCEL_2003('&x;').replace('CUT', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    outcome: 1,
  },
  {
    because: 'nests of elements, 200,000 deep',
    name: 'l.html',
    make: () => utf8(`<table><tr><td>${'<div>'.repeat(200_000)}`),
    outcome: 'no-header',
  },
  {
    because: 'a cell over 2 billion cells',
    name: 'l.html',
    make: () => utf8('<table><tr><td rowspan=99999999 colspan=99999999>编号<td>项目名称<tr><td>A<td>甲</table>'),
    outcome: 1,
  },
  {
    because: 'a quote that never closes, 19 MB of it',
    name: 'l.csv',
    make: () => utf8(`编号,项目名称\n"${'A,"'.repeat(6_000_000)}`),
    outcome: 'too-many-columns',
  },
]

/** What reading may take, whatever the file is: this machine does much else at the time. */
const MOST_MS = 30_000
const MOST_MEMORY = 1_500_000_000

test.each(BOMBS)(
  '$because: told at once, in little memory',
  ({ name = 'l.xlsx', make, outcome }) => {
    const bytes = make()
    const [from, before] = [performance.now(), process.memoryUsage().rss]
    let found: string | number
    try {
      found = readLedger(bytes, name).records.length
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      found = error.code
    }
    const [ms, grown] = [performance.now() - from, process.memoryUsage().rss - before]
    if (process.env['SHOW_BOMBS'] !== undefined) {
      process.stderr.write(
        `${name} ${bytes.length} bytes: ${found}, ${Math.round(ms)} ms, ${Math.round(grown / 1e6)} MB\n`,
      )
    }
    expect(found).toBe(outcome)
    expect(ms).toBeLessThan(MOST_MS)
    expect(grown).toBeLessThan(MOST_MEMORY)
  },
  120_000,
)
