import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'

const FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)

/** A PDF with a page for each list of paragraphs, with its font inside; an empty list is a page without words. */
export async function pdfOf(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const pdf = new Pdf({ size: 'A4', margin: 60, autoFirstPage: false, font: FONT })
  const whole = buffer(pdf)
  for (const paragraphs of pages) {
    pdf.addPage()
    if (paragraphs.length === 0) pdf.rect(60, 60, 100, 100).fill('#999999')
    else for (const text of paragraphs) pdf.fontSize(12).fillColor('black').text(text).moveDown()
  }
  pdf.end()
  return whole
}
