import { AlignmentType, Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { officeFile, PDF_FILE } from '../testing/evidence-files.ts'
import { pdfOf } from '../testing/pdf-of.ts'
import type { DocumentKind } from './reading.ts'
import { readDocument } from './read-document.ts'

const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  officeFile('docx', { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts })
const p = (...runs: readonly string[]): string => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
const linesOf = async (bytes: Uint8Array, kind: DocumentKind) =>
  (await readDocument(bytes, kind)).paragraphs.map(({ text, page }) => (page === null ? text : `${page}:${text}`))

describe('Word', () => {
  const cell = (...paragraphs: readonly string[]): string =>
    `<w:tc>${paragraphs.map((text) => p(t(text))).join('')}</w:tc>`
  test.each`
    because                                               | body                                                                                                                                                                                                                                  | lines
    ${'paragraphs, of runs put together'}                 | ${p(t('第一'), t('章')) + p(t('总则'))}                                                                                                                                                                                               | ${['第一章', '总则']}
    ${'entities and blanks'}                              | ${p(t('A&amp;B '), '<w:tab/>', t(' &lt;2%'))}                                                                                                                                                                                         | ${['A&B <2%']}
    ${'a line broken in a paragraph ends it'}             | ${p(t('甲'), '<w:br/>', t('乙'))}                                                                                                                                                                                                     | ${['甲', '乙']}
    ${'what was deleted is not read, what was put in is'} | ${`<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r>${t('新')}</w:r></w:ins></w:p>`}                                                                                                                               | ${['新']}
    ${'codes of fields are no words'}                     | ${p('<w:instrText>PAGE</w:instrText>', t('1'))}                                                                                                                                                                                       | ${['1']}
    ${'a row of a table is a line'}                       | ${`<w:tbl><w:tr>${cell('业绩')}${cell('得5分')}</w:tr></w:tbl>`}                                                                                                                                                                      | ${['业绩 | 得5分']}
    ${'a cell of several paragraphs ends its lines'}      | ${`<w:tbl><w:tr>${cell('业绩')}${cell('甲;', '乙')}${cell('5')}</w:tr></w:tbl>`}                                                                                                                                                      | ${['业绩 | 甲;', '乙 | 5']}
    ${'a table within a table'}                           | ${`<w:tbl><w:tr><w:tc><w:tbl><w:tr>${cell('内')}</w:tr></w:tbl>${p(t('外'))}</w:tc></w:tr></w:tbl>`}                                                                                                                                  | ${['内', '外']}
    ${'a text box is read once'}                          | ${`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(t('框'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(t('框'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r>${t('文')}</w:r></w:p>`} | ${['框', '文']}
  `('$because', async ({ body, lines }) => {
    expect(await linesOf(docx(body), 'docx')).toEqual(lines)
  })

  test('pages are those at which Word broke the text, where it says so', async () => {
    const body = p(t('一')) + p(t('二'), '<w:lastRenderedPageBreak/>', t('续')) + p(t('三'))
    const reading = await readDocument(docx(body), 'docx')
    expect(reading.pages).toBe(2)
    expect(reading.paragraphs.map(({ text, page }) => [text, page])).toEqual([
      ['一', 1],
      ['二续', 1],
      ['三', 2],
    ])
  })

  test('notes come last', async () => {
    const notes = { 'word/footnotes.xml': `<w:footnotes><w:footnote>${p(t('注'))}</w:footnote></w:footnotes>` }
    expect(await linesOf(docx(p(t('文')), notes), 'docx')).toEqual(['文', '注'])
  })

  test('a document that a program wrote', async () => {
    const row = (...texts: readonly string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun('招标文件'), new PageBreak()] }),
            new Table({ rows: [row('评分项', '标准'), row('业绩', '鸠江区业绩加5分')] }),
          ],
        },
      ],
    })
    const bytes = await Packer.toBuffer(document)
    expect(await linesOf(bytes, 'docx')).toEqual(['招标文件', '评分项 | 标准', '业绩 | 鸠江区业绩加5分'])
  })
})

describe('PDF', () => {
  test('lines go on where they reach the edge, paragraphs end, pages are known', async () => {
    const bytes = await pdfOf([
      [
        '第一章 总则',
        '投标人须为在中华人民共和国境内注册的企业,投标人注册资本不得低于500万元,并具有履行合同所必需的设备和专业技术能力,否则其投标无效。',
      ],
      ['第二章 评分', '同等条件下优先本区企业'],
    ])
    const { pages, paragraphs, silentPages } = await readDocument(bytes, 'pdf')
    expect([pages, silentPages]).toEqual([2, []])
    expect(paragraphs.map(({ text, page }) => [text.replaceAll(' ', ''), page])).toEqual([
      ['第一章总则', 1],
      [
        '投标人须为在中华人民共和国境内注册的企业,投标人注册资本不得低于500万元,并具有履行合同所必需的设备和专业技术能力,否则其投标无效。',
        1,
      ],
      ['第二章评分', 2],
      ['同等条件下优先本区企业', 2],
    ])
  })

  test('pages without words are told; a PDF of pictures alone is refused', async () => {
    expect((await readDocument(await pdfOf([['甲'], []]), 'pdf')).silentPages).toEqual([2])
    await expect(readDocument(await pdfOf([[], []]), 'pdf')).rejects.toMatchObject({
      code: 'empty',
      what: { zh: expect.stringContaining('共 2 页,都是图片') },
    })
  })
})

describe('text', () => {
  test.each`
    because             | bytes                                                                         | lines
    ${'UTF-8'}          | ${Buffer.from('第一章\r\n\n 总则 \n')}                                        | ${['第一章', '总则']}
    ${'GB18030'}        | ${Buffer.from('cdb6b1eac8cbd7a2b2e1d7cab1be', 'hex')}                         | ${['投标人注册资本']}
    ${'UTF-16, marked'} | ${Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('总则', 'utf16le')])} | ${['总则']}
  `('$because', async ({ bytes, lines }) => {
    expect(await linesOf(bytes, 'text')).toEqual(lines)
  })
})

test.each<{ because: string; bytes: Buffer; kind: DocumentKind; code: string }>([
  { because: 'a Word file without a text', bytes: officeFile('xlsx'), kind: 'docx', code: 'damaged' },
  { because: 'a Word file of nothing', bytes: docx(p(t(' '))), kind: 'docx', code: 'empty' },
  { because: 'XML that breaks off', bytes: docx('<w:p><w:r><w:t>甲'), kind: 'docx', code: 'empty' },
  { because: 'no archive', bytes: Buffer.from('PK'), kind: 'docx', code: 'damaged' },
  { because: 'a PDF without pages', bytes: PDF_FILE, kind: 'pdf', code: 'empty' },
  { because: 'a PDF cut off', bytes: Buffer.from('%PDF-1.7\n1 0 obj'), kind: 'pdf', code: 'damaged' },
  {
    because: 'a picture called text',
    bytes: Buffer.from('89504e470d0a1a0a', 'hex'),
    kind: 'text',
    code: 'not-a-table',
  },
  { because: 'an archive called text', bytes: docx(p(t('甲'))), kind: 'text', code: 'not-a-table' },
  { because: 'text of nothing', bytes: Buffer.from(' \n'), kind: 'text', code: 'empty' },
  { because: 'bytes that are no characters', bytes: Buffer.from('e68ba8ff80', 'hex'), kind: 'text', code: 'garbled' },
])('refused: $because', async ({ bytes, kind, code }) => {
  const refused: unknown = await readDocument(bytes, kind).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UnreadableFile)
  expect(refused).toMatchObject({ code })
})

test('whatever becomes of a Word file, it is read or refused', async () => {
  const whole = docx(p(t('投标人注册资本')) + `<w:tbl><w:tr><w:tc>${p(t('业绩'))}</w:tc></w:tr></w:tbl>`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (damages) => {
        const damaged = Buffer.from(whole)
        for (const [at, byte] of damages) damaged[at] = byte
        await readDocument(damaged, 'docx').catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableFile)
        })
      },
    ),
    { numRuns: 500 },
  )
})
