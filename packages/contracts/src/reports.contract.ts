import * as z from 'zod'
import { civilDate } from './values.contract.ts'

/** What is reported: 通报, 考评, 预留项目执行情况, 时限统计, 保证金, 拖欠, 代理机构履时. */
export const REPORT_KINDS = [
  'bulletin',
  'appraisal',
  'reserved-share',
  'deadlines',
  'deposits',
  'arrears',
  'agencies',
] as const
export const reportKind = z.enum(REPORT_KINDS)
export type ReportKind = z.infer<typeof reportKind>

/** A stretch of civil days, both of them counted. */
export const reportPeriod = z
  .object({ from: civilDate, through: civilDate })
  .refine(({ from, through }) => from <= through, { path: ['through'] })

const text = z.object({ zh: z.string(), en: z.string() })

/** What the figures of a column are: amounts in whole fen, shares in basis points, averages in hundredths. */
export const CELL_KINDS = ['text', 'count', 'fen', 'basis-points', 'hundredths', 'days', 'date'] as const
export const cellKind = z.enum(CELL_KINDS)

/** Null: there is nothing, or too little to tell; the note of the section says which. */
const cell = z.union([z.string(), z.int(), z.null()])

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
  of: z.object({ numerator: z.int(), denominator: z.int() }).exactOptional(),
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
