import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../evidence/byte-source.ts'
import { checkEvidence } from '../../evidence/check-evidence.ts'
import { Archive } from '../../ledger/xlsx/zip.ts'
import { pdfLibrary } from '../../tender-document/pdf-library.ts'
import { officialPaper } from '../../testing/official-paper.ts'
import type { OfficialDocument } from './official-document.ts'
import { officialDocx } from './official-docx.ts'
import { officialPdf } from './official-pdf.ts'

const FORMS = [{ form: 'letter' }, { form: 'bulletin' }, { form: 'notice' }] as const
/** Whatever stands in a paper, each once. */
const SAID = [
  '示范区财政局',
  '示财督〔2026〕7号',
  '关于办理政府采购事项的督办函',
  '示范区教育局：',
  '请于2026年12月1日前办理，并函告我局。',
  '一、事项',
  'CG-2026-0101',
  '（一）办理要求',
  '附件：事项清单',
  '2026年11月22日',
  '抄送：示范区审计局。',
  '（联系人：张三，电话：0553-1234567）',
]
const many = (count: number): OfficialDocument =>
  officialPaper({
    blocks: Array.from({ length: count }, (_, index) => ({
      kind: 'text',
      text: `第${index + 1}项。${'请说明原因和办理结果，'.repeat(8)}并附证明材料。`,
    })),
  })

describe('the Word document', () => {
  const partsOf = async (document: OfficialDocument) => {
    const archive = new Archive(Buffer.from(await officialDocx(document)))
    return (name: string): string => archive.part(name)?.toString('utf8') ?? ''
  }
  const textOf = (xml: string): string => xml.replace(/<[^>]+>/gu, '')
  const allOf = (part: (name: string) => string): string =>
    ['word/document.xml', ...[1, 2, 3].map((number) => `word/header${number}.xml`)].map((name) => part(name)).join('')

  test.each(FORMS)('a $form says all that the paper says', async ({ form }) => {
    const text = textOf(allOf(await partsOf(officialPaper({ form }))))
    for (const said of SAID) expect(text).toContain(said)
  })

  test('it is a sound file of its kind', async () => {
    const bytes = Buffer.from(await officialDocx(officialPaper()))
    expect(() => checkEvidence(bytesOf(bytes), 'docx')).not.toThrow()
  })

  test('page and text have the measures of the standard', async () => {
    const xml = (await partsOf(officialPaper()))('word/document.xml')
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/u)
    expect(xml).toMatch(/<w:pgMar[^>]*w:top="2098"/u)
    expect(xml).toMatch(/<w:pgMar[^>]*w:left="1587"/u)
    expect(xml).toContain('仿宋_GB2312')
    expect(xml).toContain('方正小标宋简体')
  })

  test.each`
    form          | isLetter | because
    ${'letter'}   | ${true}  | ${'the first page of a letter bears the red double lines and no number'}
    ${'bulletin'} | ${false} | ${'the pages of a bulletin are all alike'}
  `('$because', async ({ form, isLetter }: { form: OfficialDocument['form']; isLetter: boolean }) => {
    const part = await partsOf(officialPaper({ form }))
    expect(part('word/document.xml').includes('<w:titlePg')).toBe(isLetter)
    expect(allOf(part).includes('thickThinSmallGap')).toBe(isLetter)
    expect(allOf(part)).toContain('d7000f')
  })

  test('a notice has nothing red', async () => {
    expect(allOf(await partsOf(officialPaper({ form: 'notice' })))).not.toContain('d7000f')
  })
})

describe('the PDF', () => {
  /** Read piece by piece: the reader of tender documents leaves out what stands on every page, and the headers of a table do. */
  const textOf = async (document: OfficialDocument) => {
    const { getDocument } = await pdfLibrary()
    const loading = getDocument({
      data: new Uint8Array(await officialPdf(document)),
      useSystemFonts: false,
      verbosity: 0,
    })
    try {
      const pdf = await loading.promise
      let text = ''
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent()
        text += items.map((item) => ('str' in item ? item.str : '')).join('')
      }
      return { text: text.replace(/\s/gu, ''), pages: pdf.numPages }
    } finally {
      await loading.destroy()
    }
  }

  test.each(FORMS)('a $form says all that the paper says, on one page or two', async ({ form }) => {
    const { text, pages } = await textOf(officialPaper({ form }))
    const expected = form === 'notice' ? SAID : ['示范区财政局', ...SAID]
    for (const said of expected) expect(text).toContain(said.replace(/\s/gu, ''))
    expect(pages).toBeLessThanOrEqual(2)
  })

  test('of a long paper nothing is lost', async () => {
    const { text, pages } = await textOf(many(40))
    for (let index = 1; index <= 40; index += 1) expect(text).toContain(`第${index}项。`)
    expect(pages).toBeGreaterThan(4)
  })

  test('a long table goes on on the next page under its headers', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`CG-2026-${index}`, '签订合同', '12'])
    const columns = ['项目编号', '事项', '超期'].map((header) => ({ header, width: 1, align: 'left' as const }))
    const { text, pages } = await textOf(officialPaper({ blocks: [{ kind: 'table', columns, rows }] }))
    expect(pages).toBeGreaterThan(2)
    expect(text.split('项目编号').length - 1).toBeGreaterThanOrEqual(pages - 1)
    for (const [id = ''] of rows) expect(text).toContain(id)
  })
})
