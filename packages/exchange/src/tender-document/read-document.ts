import { soundText } from '../ledger/cells/sound-text.ts'
import { MAX_FILE_BYTES } from '../ledger/limits.ts'
import { MOST_CHARACTERS, MOST_PARAGRAPHS } from './reading.ts'
import type { DocumentKind, DocumentReading } from './reading.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { documentTooLong, emptyDocument } from './unusable-document.ts'

/** The words of a tender document, whose kind is known by its content. Throws `UnreadableFile`. */
export async function readDocument(bytes: Uint8Array, kind: DocumentKind): Promise<DocumentReading> {
  if (bytes.length > MAX_FILE_BYTES) throw documentTooLong()
  const reading = kind === 'pdf' ? await readPdf(bytes) : kind === 'docx' ? readDocx(bytes) : readText(bytes)
  const characters = reading.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > MOST_CHARACTERS || reading.paragraphs.length > MOST_PARAGRAPHS) throw documentTooLong()
  if (characters === 0) throw emptyDocument()
  return { ...reading, paragraphs: reading.paragraphs.map(({ text, page }) => ({ text: soundText(text), page })) }
}
