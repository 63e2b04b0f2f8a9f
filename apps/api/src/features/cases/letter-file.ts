import type { exportedFile } from '@tenderlight/contracts/exports'
import type { LetterOutput } from '@tenderlight/contracts/case-letters'
import { caseLetterDocument } from '@tenderlight/exchange/documents/case-letter'
import type { OfficialDocument } from '@tenderlight/exchange/documents/official/official-document'
import { officialDocx } from '@tenderlight/exchange/documents/official/official-docx'
import { officialPdf } from '@tenderlight/exchange/documents/official/official-pdf'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'

const FORMATS: Readonly<
  Record<'docx' | 'pdf', { readonly type: string; readonly write: (document: OfficialDocument) => Promise<Uint8Array> }>
> = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: officialDocx },
  pdf: { type: 'application/pdf', write: officialPdf },
}

/** A letter as a file, named by its number and title. A draft says that it is one, and bears the day of today. */
export async function letterFile(
  letter: LetterOutput,
  format: 'docx' | 'pdf',
  today: CivilDate,
): Promise<z.input<typeof exportedFile>> {
  const { type, write } = FORMATS[format]
  const bytes = await write(caseLetterDocument({ ...letter, on: letter.issuedOn ?? today }))
  return {
    filename: `${letter.number ?? '草稿'} ${letter.content.title}.${format}`,
    type,
    content: Buffer.from(bytes).toString('base64'),
  }
}
