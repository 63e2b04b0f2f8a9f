import { beginningOf } from '../ledger/cells/sound-text.ts'

const PADDING = 4
const BORDER = 0.5
const HEAD_COLOUR = '#eef1f5'

/** A table of texts. Widths in points. */
export interface PdfTable {
  readonly headers: readonly string[]
  readonly widths: readonly number[]
  /** How the texts of each column stand; at the left when left out. */
  readonly aligns?: readonly ('left' | 'center' | 'right')[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Draws a table from the present place on, in the present font. Every page begins with the headers; a row that is taller
 * than a page goes on in the next one, so that nothing is cut off.
 */
export function drawTable(pdf: PDFKit.PDFDocument, table: PdfTable): void {
  const { headers, widths, aligns = [] } = table
  const heightOf = (cells: readonly string[]) =>
    Math.max(...cells.map((text, column) => textHeight(pdf, text, widths[column] ?? 0))) + 2 * PADDING
  const whole = pdf.page.maxY() - pdf.page.margins.top - heightOf(headers) - 2
  const pieces = table.rows.flatMap((row) => piecesOf(pdf, row, widths, whole - 2 * PADDING))
  let onPage: (readonly string[])[] = []
  let left = pdf.page.maxY() - pdf.y - heightOf(headers) - 2
  const draw = () => {
    if (onPage.length === 0) return
    pdf.table({
      columnStyles: widths.map((width, column) => ({
        width,
        align: { x: aligns[column] ?? ('left' as const), y: 'top' as const },
      })),
      defaultStyle: { padding: PADDING, border: BORDER },
      rowStyles: (row) => (row === 0 ? { backgroundColor: HEAD_COLOUR } : {}),
      data: [[...headers], ...onPage.map((cells) => [...cells])],
    })
  }
  for (const piece of pieces) {
    const height = heightOf(piece)
    if (height > left) {
      draw()
      pdf.addPage()
      onPage = []
      left = whole
    }
    onPage.push(piece)
    left -= height
  }
  draw()
}

function textHeight(pdf: PDFKit.PDFDocument, text: string, width: number): number {
  return pdf.heightOfString(text === '' ? ' ' : text, { width: width - 2 * PADDING })
}

/** The row as rows none of which is taller than `height` points; nothing is lost but blanks where it is cut. */
export function piecesOf(
  pdf: PDFKit.PDFDocument,
  row: readonly string[],
  widths: readonly number[],
  height: number,
): (readonly string[])[] {
  const pieces: string[][] = []
  let rest = row
  do {
    const cut = rest.map((text, column) => fitting(pdf, text, widths[column] ?? 0, height))
    pieces.push(cut)
    rest = rest.map((text, column) => text.slice(cut[column]?.length ?? 0).trimStart())
  } while (rest.some((text) => text !== ''))
  return pieces
}

/** The longest beginning of a text that is no taller than `height`; at least one character. */
function fitting(pdf: PDFKit.PDFDocument, text: string, width: number, height: number): string {
  if (textHeight(pdf, text, width) <= height) return text
  let [fits, tooLong] = [1, text.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (textHeight(pdf, text.slice(0, middle), width) <= height) fits = middle
    else tooLong = middle
  }
  return beginningOf(text, fits)
}
