import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { XmlScanner } from '../ledger/xlsx/xml-scanner.ts'
import { Archive } from '../ledger/xlsx/zip.ts'
import { documentLines } from './docx-lines.ts'
import type { DocumentReading } from './reading.ts'
import { damagedDocument, documentTooLong } from './unusable-document.ts'

const MAIN = 'word/document.xml'
/** What stands below the text belongs to it; headers and footers repeat themselves. */
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'] as const

/**
 * The words of a .docx in the order of reading, notes at the end: text boxes and what was inserted with changes tracked included,
 * what was deleted and field codes not. Pages are those at which Word broke the text when it saved it. Throws `UnreadableFile`.
 */
export function readDocx(bytes: Uint8Array): DocumentReading {
  try {
    const archive = new Archive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const main = archive.part(MAIN)
    if (main === undefined) throw damagedDocument(new Error(`no ${MAIN}`))
    const { lines, pages } = documentLines(new XmlScanner(main))
    const notes = NOTES.flatMap((name) => {
      const part = archive.part(name)
      return part === undefined ? [] : documentLines(new XmlScanner(part)).lines
    })
    const paragraphs = [
      ...lines.map(({ text, page }) => ({ text, page: pages === null ? null : page })),
      ...notes.map(({ text }) => ({ text, page: null })),
    ]
    return { kind: 'docx', paragraphs, pages, silentPages: [] }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw damagedDocument(error)
    throw error.code === 'too-large' ? documentTooLong() : error
  }
}
