import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx'
import type { FileChild } from 'docx'
import { docxTable } from './docx-table.ts'
import { footersOf, headersOf, pageOf, redHead } from './docx-furniture.ts'
import { FONTS } from './docx-fonts.ts'
import type { Face } from './docx-fonts.ts'
import {
  addressee,
  ATTACHMENT_HEAD,
  attachmentLines,
  contactLine,
  copiesLine,
  dayOfIssue,
  paragraphsOf,
} from './official-document.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import {
  CHARACTER,
  CHARACTER_SPACING,
  halfPoints,
  LINE,
  signatureIndents,
  SIZE,
  TITLE_LINE,
  twips,
} from './official-layout.ts'

interface LineOptions {
  readonly face?: Face
  readonly size?: number
  readonly line?: number
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** In characters. */
  readonly firstLine?: number
  readonly hanging?: number
  readonly left?: number
  readonly right?: number
  readonly keepNext?: boolean
}

const characters = (count: number): number => twips(count * CHARACTER)

function paragraph(text: string, options: LineOptions = {}): Paragraph {
  const { face = 'body', size = SIZE.three, line = LINE, align = AlignmentType.LEFT, keepNext = false } = options
  const { firstLine, hanging, left, right } = options
  return new Paragraph({
    alignment: align,
    keepNext,
    spacing: { line: twips(line), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: {
      ...(firstLine === undefined ? {} : { firstLine: characters(firstLine) }),
      ...(hanging === undefined ? {} : { hanging: characters(hanging) }),
      ...(left === undefined ? {} : { left: characters(left) }),
      ...(right === undefined ? {} : { right: characters(right) }),
    },
    children: [
      new TextRun({ text, font: FONTS[face], size: halfPoints(size), characterSpacing: twips(CHARACTER_SPACING) }),
    ],
  })
}

const blank = (): Paragraph => paragraph('')

/**
 * The paper as a Word document, in the forms of GB/T 9704-2012: what may still be changed before it is sealed. Fonts are named, not
 * embedded; nothing is drawn where the seal goes.
 */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: FONTS.body, size: halfPoints(SIZE.three), language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: pageOf(document.form),
        headers: headersOf(document),
        footers: footersOf(document.form),
        children: [
          ...redHead(document),
          blank(),
          paragraph(document.title, {
            face: 'title',
            size: SIZE.two,
            line: TITLE_LINE,
            align: AlignmentType.CENTER,
            keepNext: true,
          }),
          blank(),
          ...[addressee(document)].flatMap((to) => (to === undefined ? [] : [paragraph(to)])),
          ...document.blocks.flatMap(blockOf),
          ...attachments(document),
          ...signature(document),
          ...foot(document),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case 'text':
      return paragraphsOf(block.text).map((text) => paragraph(text, { firstLine: 2 }))
    case 'heading':
      return [
        paragraph(block.text, { face: block.level === 1 ? 'heading' : 'subheading', firstLine: 2, keepNext: true }),
      ]
    case 'table':
      // Word wants a paragraph between two tables, or they become one.
      return [docxTable(block), blank()]
  }
}

function attachments(document: OfficialDocument): Paragraph[] {
  const [first, ...others] = attachmentLines(document)
  if (first === undefined) return []
  const hanging = others.length === 0 ? 3 : 4
  return [
    blank(),
    paragraph(`${ATTACHMENT_HEAD}${first}`, { left: 2 + hanging, hanging }),
    ...others.map((text) => paragraph(text, { left: 6, hanging: 1 })),
  ]
}

/** Issuer and day, below room for the seal. */
function signature({ signed }: OfficialDocument): Paragraph[] {
  const day = dayOfIssue(signed.on)
  const indents = signatureIndents(signed.issuer, day)
  return [
    ...[0, 1, 2].map(() => paragraph('', { keepNext: true })),
    paragraph(signed.issuer, { align: AlignmentType.RIGHT, right: indents.issuer, keepNext: true }),
    paragraph(day, { align: AlignmentType.RIGHT, right: indents.day }),
  ]
}

function foot(document: OfficialDocument): Paragraph[] {
  const [contact, copies] = [contactLine(document), copiesLine(document)]
  return [
    ...(contact === undefined ? [] : [paragraph(contact, { firstLine: 2 })]),
    ...(copies === undefined ? [] : [blank(), paragraph(copies, { size: SIZE.four, left: 4, hanging: 3, right: 1 })]),
  ]
}
