import type { Said } from '../ledger/unreadable-file.ts'
import type { ByteSource } from './byte-source.ts'
import { looksLikeArchive, officeKind } from './office.ts'
import { checkPdf, looksLikePdf, PDF } from './pdf.ts'
import {
  checkJpeg,
  checkPng,
  checkWebp,
  JPEG,
  looksLikeJpeg,
  looksLikePng,
  looksLikeWebp,
  PNG,
  WEBP,
} from './pictures.ts'
import { emptyEvidence, encryptedEvidence, legacyOffice, notWhatItsNameSays, unknownKind } from './unusable-evidence.ts'

/** What is taken as evidence. */
export type EvidenceKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'xlsx' | 'pptx'

const KINDS: Readonly<Record<EvidenceKind, { readonly said: Said; readonly extensions: readonly string[] }>> = {
  pdf: { said: PDF, extensions: ['pdf'] },
  png: { said: PNG, extensions: ['png'] },
  jpeg: { said: JPEG, extensions: ['jpg', 'jpeg'] },
  webp: { said: WEBP, extensions: ['webp'] },
  docx: { said: { zh: ' Word 文档', en: 'a Word document' }, extensions: ['docx'] },
  xlsx: { said: { zh: ' Excel 工作簿', en: 'an Excel workbook' }, extensions: ['xlsx'] },
  pptx: { said: { zh: ' PowerPoint 文稿', en: 'a PowerPoint presentation' }, extensions: ['pptx'] },
}
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** How a document of today is wrapped that has a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const SEARCHED_BYTES = 4_000_000

/**
 * What a file is by its content, walked through as far as its form goes; its name only has to agree. `extension` in small
 * letters. Throws `UnusableEvidence` for anything that is not one whole file of a kind that is taken.
 */
export function checkEvidence(source: ByteSource, extension: string): EvidenceKind {
  if (source.size === 0) throw emptyEvidence()
  const kind = kindByContent(source)
  const { said, extensions } = KINDS[kind]
  if (!extensions.includes(extension)) throw notWhatItsNameSays(extension, said)
  return kind
}

function kindByContent(source: ByteSource): EvidenceKind {
  if (looksLikePdf(source)) return checked('pdf', () => checkPdf(source))
  if (looksLikePng(source)) return checked('png', () => checkPng(source))
  if (looksLikeJpeg(source)) return checked('jpeg', () => checkJpeg(source))
  if (looksLikeWebp(source)) return checked('webp', () => checkWebp(source))
  if (looksLikeArchive(source)) return officeKind(source)
  if (!source.read(0, 8).equals(COMPOUND_FILE)) throw unknownKind()
  const ends = [source.read(0, SEARCHED_BYTES), source.read(Math.max(0, source.size - SEARCHED_BYTES), SEARCHED_BYTES)]
  throw ends.some((bytes) => bytes.includes(ENCRYPTED)) ? encryptedEvidence() : legacyOffice()
}

function checked(kind: EvidenceKind, check: () => void): EvidenceKind {
  check()
  return kind
}
