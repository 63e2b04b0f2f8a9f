import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { linesOf, paragraphsOf } from './pdf-lines.ts'
import { pdfLibrary } from './pdf-library.ts'
import type { Page, Piece } from './pdf-lines.ts'
import { MOST_PAGES } from './reading.ts'
import type { DocumentReading } from './reading.ts'
import { damagedDocument, documentTooLong, lockedDocument, scannedDocument } from './unusable-document.ts'

/** Only errors are told: a document's oddities are no business of the log. */
const QUIET = 0

/**
 * The words of a PDF as paragraphs with their pages. Nothing in it is run, drawn or fetched. Throws `UnreadableFile`: also where all
 * pages are pictures.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentReading> {
  const { getDocument } = await pdfLibrary()
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps')}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: QUIET,
  })
  try {
    const pdf = await loading.promise
    if (pdf.numPages > MOST_PAGES) throw documentTooLong()
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])))
      pages.push({ lines, width: page.getViewport({ scale: 1 }).width })
      page.cleanup()
    }
    const silentPages = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []))
    if (silentPages.length === pages.length) throw scannedDocument(pages.length)
    return { kind: 'pdf', paragraphs: paragraphsOf(pages), pages: pages.length, silentPages }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw error instanceof Error && error.name === 'PasswordException' ? lockedDocument() : damagedDocument(error)
  } finally {
    await loading.destroy()
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

function pieceOf({ str, transform, width, height }: Item): Piece {
  const [, , , scale = 0, x = 0, y = 0] = transform
  return { text: str, x, y, width, height: height === 0 ? Math.abs(scale) : height }
}
