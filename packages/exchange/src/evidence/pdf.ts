import type { Said } from '../ledger/unreadable-file.ts'
import type { ByteSource } from './byte-source.ts'
import { damagedEvidence } from './unusable-evidence.ts'

export const PDF: Said = { zh: ' PDF 文件', en: 'a PDF' }

const TAIL_BYTES = 2048
const HEADER = /^(?:\u00ef\u00bb\u00bf)?\s{0,8}%PDF-[12]\.\d/u
/** The last pointer to a table of objects; nothing but blanks may follow the end. */
const END = /startxref\s+(\d{1,12})\s+%%EOF[\s\0]*$/u
const TABLE = /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/u

export function looksLikePdf(source: ByteSource): boolean {
  return HEADER.test(source.read(0, 32).toString('latin1'))
}

/** Throws unless the file ends as a PDF does, with a pointer to its table of objects. Its scripts are not looked for. */
export function checkPdf(source: ByteSource): void {
  const tail = source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES).toString('latin1')
  const pointer = END.exec(tail)?.[1]
  if (pointer === undefined) throw damagedEvidence(PDF, 'no end')
  if (!TABLE.test(source.read(Number(pointer), 64).toString('latin1')))
    throw damagedEvidence(PDF, 'no table of objects')
}
