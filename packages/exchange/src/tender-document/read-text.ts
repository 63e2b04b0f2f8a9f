import { decodeText } from '../ledger/sources/decode-text.ts'
import { foreignKind } from '../ledger/sources/foreign-kind.ts'
import type { DocumentReading } from './reading.ts'
import { garbledDocument, noText } from './unusable-document.ts'

const PACKED = { zh: '压缩包或 Office 文件', en: 'an archive or an Office file' }

/** The lines of plain text in UTF-8, UTF-16 with a mark, or GB18030. Throws `UnreadableFile` for anything else. */
export function readText(bytes: Uint8Array): DocumentReading {
  const kind = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 ? PACKED : foreignKind(bytes)
  if (kind !== undefined) throw noText(kind)
  const { text } = decodeText(bytes)
  if (text.includes('\uFFFD')) throw garbledDocument()
  const paragraphs = text
    .split(/[\n\r\f\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, page: null }))
  return { kind: 'text', paragraphs, pages: null, silentPages: [] }
}
