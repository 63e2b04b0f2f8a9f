import { fileURLToPath } from 'node:url'
import { buffer } from 'node:stream/consumers'
import Pdf from 'pdfkit'
import { drawTable } from '../pdf-table.ts'
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
  BOTTOM_MM,
  CHARACTER,
  CHARACTER_SPACING,
  columnWidths,
  LINE,
  points,
  RIGHT_MM,
  signatureIndents,
  SIZE,
  TEXT_AREA,
  TITLE_LINE,
} from './official-layout.ts'
import { drawHead, drawSecondLine, numberPages } from './pdf-furniture.ts'

const FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)
const LEFT = points(TEXT_AREA.left)
const WIDTH = points(TEXT_AREA.width)
/** The day, the issuer and the room above them stay together. */
const SIGNATURE_LINES = 5

interface TextPlace {
  readonly size?: number
  readonly line?: number
  readonly align?: 'left' | 'center' | 'right'
  /** In characters, as below. */
  readonly indent?: number
  readonly left?: number
  readonly right?: number
}

/**
 * The paper as a PDF with its font inside, in the forms of GB/T 9704-2012 as far as one font goes: all is set in Noto Serif SC. Nothing
 * is drawn where the seal goes.
 */
export async function officialPdf(document: OfficialDocument): Promise<Uint8Array> {
  const pdf = new Pdf({
    size: 'A4',
    margins: {
      top: points(TEXT_AREA.top),
      left: LEFT,
      right: points(RIGHT_MM),
      bottom: points(BOTTOM_MM),
    },
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: document.title, Author: document.issuer },
    font: FONT,
  })
  const whole = buffer(pdf)
  drawHead(pdf, document)
  blank(pdf)
  write(pdf, document.title, { size: SIZE.two, line: TITLE_LINE, align: 'center' })
  blank(pdf)
  const to = addressee(document)
  if (to !== undefined) write(pdf, to)
  for (const block of document.blocks) drawBlock(pdf, block)
  drawAttachments(pdf, document)
  drawSignature(pdf, document)
  drawFoot(pdf, document)
  if (document.form === 'letter') drawSecondLine(pdf)
  numberPages(pdf, document.form)
  pdf.end()
  return whole
}

/** A paragraph from the present place on, on lines of the standard's height. */
function write(pdf: PDFKit.PDFDocument, text: string, place: TextPlace = {}): void {
  const { size = SIZE.three, line = LINE, align = 'left', indent = 0, left = 0, right = 0 } = place
  pdf.fontSize(size).fillColor('black')
  pdf.text(text, LEFT + left * CHARACTER, undefined, {
    width: WIDTH - (left + right) * CHARACTER,
    align,
    indent: indent * CHARACTER,
    characterSpacing: CHARACTER_SPACING,
    lineGap: Math.max(0, line - pdf.currentLineHeight()),
  })
}

/** An empty line; at the end of a page none. */
function blank(pdf: PDFKit.PDFDocument, lines = 1): void {
  pdf.y = Math.min(pdf.y + lines * LINE, pdf.page.maxY())
}

function drawBlock(pdf: PDFKit.PDFDocument, block: Block): void {
  switch (block.kind) {
    case 'text':
      for (const text of paragraphsOf(block.text)) write(pdf, text, { indent: 2 })
      return
    case 'heading':
      // A heading does not stand alone at the end of a page.
      if (pdf.y + 2 * LINE > pdf.page.maxY()) pdf.addPage()
      write(pdf, block.text, { indent: 2 })
      return
    case 'table':
      pdf.fontSize(SIZE.table).fillColor('black')
      pdf.x = LEFT
      drawTable(pdf, {
        headers: block.columns.map(({ header }) => header),
        widths: columnWidths(
          block.columns.map(({ width }) => width),
          WIDTH,
        ),
        aligns: block.columns.map(({ align }) => align),
        rows: block.rows.map((row) => block.columns.map((_, index) => row[index] ?? '')),
      })
      blank(pdf)
  }
}

function drawAttachments(pdf: PDFKit.PDFDocument, document: OfficialDocument): void {
  const lines = attachmentLines(document)
  if (lines.length === 0) return
  blank(pdf)
  for (const [index, text] of lines.entries()) {
    if (index === 0) write(pdf, `${ATTACHMENT_HEAD}${text}`, { left: 2 })
    else write(pdf, text, { left: 5 })
  }
}

function drawSignature(pdf: PDFKit.PDFDocument, { signed }: OfficialDocument): void {
  if (pdf.y + SIGNATURE_LINES * LINE > pdf.page.maxY()) pdf.addPage()
  else blank(pdf, SIGNATURE_LINES - 2)
  const day = dayOfIssue(signed.on)
  const indents = signatureIndents(signed.issuer, day)
  write(pdf, signed.issuer, { align: 'right', right: indents.issuer })
  write(pdf, day, { align: 'right', right: indents.day })
}

/** The note in brackets, and at the bottom of the last page who gets a copy, between two lines. */
function drawFoot(pdf: PDFKit.PDFDocument, document: OfficialDocument): void {
  const [contact, copies] = [contactLine(document), copiesLine(document)]
  if (contact !== undefined) write(pdf, contact, { indent: 2 })
  if (copies === undefined) return
  pdf.fontSize(SIZE.four)
  const line = 1.6 * SIZE.four
  const lineGap = Math.max(0, line - pdf.currentLineHeight())
  const width = WIDTH - 2 * CHARACTER
  const height = pdf.heightOfString(copies, { width, characterSpacing: CHARACTER_SPACING, lineGap })
  const room = height + line / 2
  if (pdf.y + room > pdf.page.maxY()) pdf.addPage()
  const top = Math.max(pdf.y, pdf.page.maxY() - room)
  const bottom = pdf.page.maxY()
  for (const y of [top, bottom]) {
    pdf
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(0.75)
      .stroke('black')
  }
  pdf.y = top + line / 4
  write(pdf, copies, { size: SIZE.four, line, left: 1, right: 1 })
}
