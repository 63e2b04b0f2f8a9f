import type { OfficialDocument, OfficialForm } from './official-document.ts'
import {
  BULLETIN,
  CHARACTER,
  LETTER,
  LINE,
  markSize,
  NUMBER_BELOW_TEXT,
  PAGE,
  points,
  RED,
  RED_LINE,
  SIZE,
  TEXT_AREA,
} from './official-layout.ts'

const LEFT = points(TEXT_AREA.left)
const WIDTH = points(TEXT_AREA.width)
const LETTER_LEFT = points((PAGE.width - LETTER.lineWidth) / 2)
const LETTER_WIDTH = points(LETTER.lineWidth)

/** What stands above the title: of a letter name, double line and number; of a bulletin mark, number and line. */
export function drawHead(pdf: PDFKit.PDFDocument, { form, issuer, number }: OfficialDocument): void {
  if (form === 'letter') {
    const below = drawMark(pdf, issuer, points(LETTER.nameTop), LETTER_LEFT, LETTER_WIDTH)
    const line = below + points(LETTER.lineBelowName)
    drawDoubleLine(pdf, line, ['thick', 'thin'])
    pdf.y = line + LINE / 2
  } else if (form === 'bulletin') {
    pdf.y = drawMark(pdf, issuer, points(TEXT_AREA.top + BULLETIN.markBelowTop), LEFT, WIDTH) + LINE
  }
  if (number !== null) drawNumber(pdf, number, form)
  if (form !== 'bulletin') return
  const line = pdf.y + points(BULLETIN.lineBelowNumber)
  drawLine(pdf, line, LEFT, WIDTH, RED_LINE.thick)
  pdf.y = line
}

/** The issuer's name in red, in the middle, on one line; gives where it ends. */
function drawMark(pdf: PDFKit.PDFDocument, name: string, top: number, left: number, width: number): number {
  pdf.fontSize(markSize(name, width)).fillColor(RED)
  pdf.text(name, left, top, { width, align: 'center' })
  pdf.fillColor('black')
  return pdf.y
}

function drawNumber(pdf: PDFKit.PDFDocument, number: string, form: OfficialForm): void {
  pdf.fontSize(SIZE.three).fillColor('black')
  pdf.text(number, LEFT, undefined, { width: WIDTH, align: form === 'bulletin' ? 'center' : 'right' })
}

/** The second red line of a letter, on its first page: the thin one above the thick one. */
export function drawSecondLine(pdf: PDFKit.PDFDocument): void {
  pdf.switchToPage(pdf.bufferedPageRange().start)
  drawDoubleLine(pdf, points(PAGE.height - LETTER.lineAboveBottom), ['thin', 'thick'])
}

type Weight = 'thick' | 'thin'

function drawDoubleLine(pdf: PDFKit.PDFDocument, top: number, [upper, lower]: readonly [Weight, Weight]): void {
  drawLine(pdf, top, LETTER_LEFT, LETTER_WIDTH, RED_LINE[upper])
  drawLine(pdf, top + RED_LINE[upper] + RED_LINE.gap, LETTER_LEFT, LETTER_WIDTH, RED_LINE[lower])
}

function drawLine(pdf: PDFKit.PDFDocument, top: number, left: number, width: number, weight: number): void {
  pdf.rect(left, top, width, weight).fill(RED)
  pdf.fillColor('black')
}

/** `— 1 —` below the text, outside: right on odd pages, left on even ones; of a letter not on the first. */
export function numberPages(pdf: PDFKit.PDFDocument, form: OfficialForm): void {
  const { start, count } = pdf.bufferedPageRange()
  const top = points(TEXT_AREA.top + TEXT_AREA.height + NUMBER_BELOW_TEXT)
  for (let page = start; page < start + count; page += 1) {
    const number = page - start + 1
    if (form === 'letter' && number === 1) continue
    pdf.switchToPage(page)
    const { bottom } = pdf.page.margins
    // Below the margin a text would begin a page of its own.
    pdf.page.margins.bottom = 0
    pdf.fontSize(SIZE.four).fillColor('black')
    pdf.text(`— ${number} —`, LEFT + CHARACTER, top, {
      width: WIDTH - 2 * CHARACTER,
      align: number % 2 === 1 ? 'right' : 'left',
    })
    pdf.page.margins.bottom = bottom
  }
}
