import type { exportedFile, ExportFormat } from '@tenderlight/contracts/exports'
import type { issuedReportFileInput, ReportDocument, reportFileInput } from '@tenderlight/contracts/reports'
import { officialDocx } from '@tenderlight/exchange/documents/official/official-docx'
import { officialPdf } from '@tenderlight/exchange/documents/official/official-pdf'
import { reportPaper } from '@tenderlight/exchange/documents/report-paper'
import type { PaperStanding } from '@tenderlight/exchange/documents/report-paper'
import { reportWorkbook } from '@tenderlight/exchange/documents/report-workbook'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import type { Actor } from '../../session/actor.ts'
import { getReport } from './get-report.ts'
import { makeDocument } from './make-document.ts'

type File = z.input<typeof exportedFile>

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A report as it would be issued today, as a file: a workbook in the reader's language, or a paper, which is in Chinese. */
export async function fileOfReport(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { format, ...input }: z.output<typeof reportFileInput>,
  locale: Locale,
): Promise<File> {
  const { document } = await makeDocument(deps, actor, today, input)
  return asFile(document, { number: null, on: today, isWithdrawn: false }, format, locale)
}

/** A report as it was issued, as a file. Throws `Refused` `not-found`. */
export async function fileOfIssued(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { id, format }: z.output<typeof issuedReportFileInput>,
  locale: Locale,
): Promise<File> {
  const { report, document, withdrawal } = await getReport(deps, actor, id)
  const standing = { number: report.number, on: report.issuedOn, isWithdrawn: withdrawal !== null }
  return asFile(document, standing, format, locale)
}

async function asFile(
  document: ReportDocument,
  standing: PaperStanding,
  format: ExportFormat,
  locale: Locale,
): Promise<File> {
  const language = locale === 'zh-CN' ? 'zh' : 'en'
  const bytes = await bytesOf(document, standing, format, language)
  const name = format === 'xlsx' ? document.title[language] : document.title.zh
  return {
    filename: `${standing.number ?? (language === 'zh' ? '草稿' : 'draft')} ${name}.${format}`,
    type: TYPES[format],
    content: Buffer.from(bytes).toString('base64'),
  }
}

function bytesOf(
  document: ReportDocument,
  standing: PaperStanding,
  format: ExportFormat,
  language: 'zh' | 'en',
): Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return reportWorkbook(document, language)
    case 'docx':
      return officialDocx(reportPaper(document, standing))
    case 'pdf':
      return officialPdf(reportPaper(document, standing))
  }
}
