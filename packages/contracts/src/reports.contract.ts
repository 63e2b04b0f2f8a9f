import { REPORT_PERIODS } from '@tenderlight/compliance/desk/kinds'
import { CELL_KINDS, REPORT_KINDS } from '@tenderlight/compliance/reports/report'
import * as z from 'zod'
import { exportFormat } from './exports.contract.ts'
import { civilDate } from './values.contract.ts'

export const reportKind = z.enum(REPORT_KINDS)

/** A stretch of civil days, both of them counted. */
export const reportPeriod = z
  .object({ from: civilDate, through: civilDate })
  .refine(({ from, through }) => from <= through, { path: ['through'] })

const text = z.object({ zh: z.string(), en: z.string() })

/** What the figures of a column are: amounts in whole fen, shares in basis points, averages in hundredths. */
export const cellKind = z.enum(CELL_KINDS)

/** Null: there is nothing, or too little to tell; the note of the section says which. A text in both languages is said in the reader's. */
const cell = z.union([z.string(), z.int(), text, z.null()])

const column = z.object({ id: z.string(), label: text, kind: cellKind })

const row = z.object({
  /** Unique in its table. */
  id: z.string(),
  cells: z.array(cell),
  /** The project the row is about, or one of whose projects the row counts. */
  project: z.uuid().exactOptional(),
  unit: z.uuid().exactOptional(),
})

/** A figure with what it was made of; `of` is its denominator. */
const figure = z.object({
  id: z.string(),
  label: text,
  kind: cellKind,
  value: cell,
  /** `kind`: of both; left out: they are counted. */
  of: z.object({ numerator: z.int(), denominator: z.int(), kind: z.literal('fen').exactOptional() }).exactOptional(),
})

export const reportSection = z.object({
  id: z.string(),
  heading: text,
  /** What the section counts and leaves out, in words, with the article where a rule says so. */
  notes: z.array(text),
  figures: z.array(figure),
  table: z
    .object({
      columns: z.array(column),
      rows: z.array(row),
      /** The last line, under the columns of which there is a sum. */
      total: z.array(cell).exactOptional(),
    })
    .exactOptional(),
  /** Drawn from the columns of the table: a label for each row, and what is drawn of it. */
  chart: z
    .object({ form: z.enum(['bars', 'line']), label: z.string(), series: z.array(z.string()).min(1) })
    .exactOptional(),
  /** What people write into the report themselves before it is issued: a summary, why there is a shortfall. */
  words: z.object({ label: text, text: z.string().max(4000), required: z.boolean() }).exactOptional(),
})
export type ReportSection = z.infer<typeof reportSection>

/** A report as it is shown, written to a file and, when issued, kept. */
export const reportDocument = z.object({
  kind: reportKind,
  title: text,
  period: reportPeriod,
  /** Null: the whole district. */
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  district: z.string(),
  issuer: z.string(),
  asOf: civilDate,
  sections: z.array(reportSection),
})
export type ReportDocument = z.infer<typeof reportDocument>

export const reportInput = z.object({ kind: reportKind, period: reportPeriod, unit: z.uuid().optional() })

const seen = z.string().regex(/^[0-9a-f]{64}$/u)

/** A report as it would be issued now. */
export const makeReportOutput = z.object({
  document: reportDocument,
  /** SHA-256 of the document: whoever issues it names what they saw. */
  seen,
  /** The report of this kind, period and unit that stands issued; null: none. */
  standing: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /**
   * Why it cannot be issued now: the period is not over, one stands already, the prefix of letters (发文代字) is not set. Null: it can
   * be, by whoever may.
   */
  blocked: z.enum(['not-over', 'stands', 'no-prefix']).nullable(),
  /** Whether the reader may issue reports. */
  mayIssue: z.boolean(),
})
export type MakeReportOutput = z.infer<typeof makeReportOutput>

/** A report as a file, as it would be issued now; a paper (docx, pdf) says that it is a draft. */
export const reportFileInput = z.object({ ...reportInput.shape, format: exportFormat })

/** Issues what was seen, under its number. Every section whose words are required has some. */
export const issueReportInput = z.object({
  ...reportInput.shape,
  seen,
  title: z.string().trim().min(2).max(100),
  /** By the section's id; what is left out stays as it was drafted. */
  words: z.array(z.object({ section: z.string().max(100), text: z.string().trim().max(4000) })).max(20),
})
export const issueReportOutput = z.object({ id: z.uuid(), number: z.string() })

/** A report that was issued, as lists show it. */
export const issuedReport = z.object({
  id: z.uuid(),
  kind: reportKind,
  period: reportPeriod,
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  number: z.string(),
  title: z.string(),
  issuedOn: civilDate,
  issuedBy: z.string(),
  withdrawnOn: civilDate.nullable(),
})
export type IssuedReport = z.infer<typeof issuedReport>

export const REPORT_SORTS = ['issued', 'period', 'number'] as const

/** The same object is the address of the page. Units see the reports that name them. */
export const reportsInput = z.object({
  kind: reportKind.optional(),
  /** In which it was issued. */
  year: z.int().min(2000).max(2100).optional(),
  state: z.enum(['standing', 'withdrawn']).optional(),
  sort: z.enum(REPORT_SORTS).default('issued'),
  descending: z.boolean().default(true),
  /** Opaque: the last row of the page before. */
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(50),
})
export const reportsOutput = z.object({
  rows: z.array(issuedReport),
  nextCursor: z.string().nullable(),
  /** How many there are by the filters. */
  all: z.int(),
  /** 通报计划: bulletins that the district's plan asks for and nobody issued, the nearest last day first; of a unit's reader none. */
  awaited: z.array(
    z.object({ period: reportPeriod, of: z.enum(REPORT_PERIODS), due: civilDate, overdue: z.boolean() }),
  ),
  /** Whether the reader may make reports of any period, and issue them. */
  mayMake: z.boolean(),
  mayIssue: z.boolean(),
})
export type ReportsOutput = z.infer<typeof reportsOutput>

export const issuedReportInput = z.object({ id: z.uuid() })
export const issuedReportOutput = z.object({
  report: issuedReport,
  /** As it was issued. */
  document: reportDocument,
  /** SHA-256 of the document. */
  digest: seen,
  withdrawal: z.object({ on: civilDate, by: z.string(), reason: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
})
export type IssuedReportOutput = z.infer<typeof issuedReportOutput>

export const issuedReportFileInput = z.object({ id: z.uuid(), format: exportFormat })

/** The record stays, withdrawn; another report of the period may be issued. */
export const withdrawReportInput = z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(1000) })
