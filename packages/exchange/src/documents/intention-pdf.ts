import { fileURLToPath } from 'node:url'
import { buffer } from 'node:stream/consumers'
import Pdf from 'pdfkit'
import { INTENTION_HEADERS, intentionRows, intentionWords, tenThousands } from './intention-document.ts'
import type { IntentionDocument } from './intention-document.ts'
import { drawTable } from './pdf-table.ts'

const FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)
/** In points. */
const MARGIN = 48
const HEADING = 18
const TEXT = 11
const CELL = 9
/** Of A4 across, between the margins. */
const WIDTHS = [32, 150, 256, 78, 80, 149] as const

/** The notice as a PDF, with its font: heading, table, whose and of which day. A4 across, with page numbers. */
export async function intentionPdf(document: IntentionDocument): Promise<Uint8Array> {
  const { heading, opening, closing, signed } = intentionWords(document)
  const pdf = new Pdf({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: heading, Author: document.unit },
    font: FONT,
  })
  const whole = buffer(pdf)
  pdf.fontSize(HEADING).text(heading, { align: 'center' }).moveDown()
  pdf.fontSize(TEXT).text(opening).moveDown()
  drawTable(pdf.fontSize(CELL), {
    headers: INTENTION_HEADERS,
    widths: WIDTHS,
    rows: intentionRows(document).map((cells) =>
      cells.map((value, index) => (typeof value === 'number' && index > 0 ? tenThousands(value) : `${value ?? ''}`)),
    ),
  })
  pdf.fontSize(TEXT).moveDown().text(closing, MARGIN)
  for (const line of signed) pdf.text(line, MARGIN, undefined, { align: 'right' })
  numberPages(pdf)
  pdf.end()
  return whole
}

function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    // Below the margin a text would begin a page of its own.
    pdf.page.margins.bottom = 0
    pdf.fontSize(CELL).text(`${page + 1} / ${count}`, MARGIN, pdf.page.height - MARGIN / 1.5, { align: 'center' })
    pdf.page.margins.bottom = MARGIN
  }
}
