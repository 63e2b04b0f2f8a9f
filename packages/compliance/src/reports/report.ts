import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Text } from '../rules/rule.ts'

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
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A stretch of civil days, both of them counted. */
export interface ReportPeriod {
  readonly from: CivilDate
  readonly through: CivilDate
}

/** What the figures of a column are: amounts in whole fen, shares in basis points, averages in hundredths. */
export const CELL_KINDS = ['text', 'count', 'fen', 'basis-points', 'hundredths', 'days', 'date'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/**
 * Null: there is nothing, or too little to tell; the note of the section says which. What people named is a string; what the product
 * calls something (a rule, a form of deposit, 合计) is a text in both languages.
 */
export type ReportCell = string | number | Text | null

/** What a cell says in one language. */
export function cellIn(cell: ReportCell, language: keyof Text): string | number | null {
  return cell !== null && typeof cell === 'object' ? cell[language] : cell
}

export interface ReportRow {
  /** Unique in its table. */
  readonly id: string
  readonly cells: readonly ReportCell[]
  /** The project the row is about, or one of whose projects the row counts. */
  readonly project?: string
  readonly unit?: string
}

/** A figure with what it was made of; `of` is its numerator and denominator. */
export interface ReportFigure {
  readonly id: string
  readonly label: Text
  readonly kind: CellKind
  readonly value: ReportCell
  readonly of?: {
    readonly numerator: number
    readonly denominator: number
    /** Of both; left out: they are counted. */
    readonly kind?: 'fen'
  }
}

export interface ReportTable {
  readonly columns: readonly { readonly id: string; readonly label: Text; readonly kind: CellKind }[]
  readonly rows: readonly ReportRow[]
  /** The last line, under the columns of which there is a sum. */
  readonly total?: readonly ReportCell[]
}

/** One part of a report, as `reportSection` of the contract has it. */
export interface ReportSection {
  readonly id: string
  readonly heading: Text
  /** What the section counts and leaves out, in words, with the article where a rule says so. */
  readonly notes: readonly Text[]
  readonly figures: readonly ReportFigure[]
  readonly table?: ReportTable
  /** Drawn from the columns of the table: a label for each row, and what is drawn of it. */
  readonly chart?: { readonly form: 'bars' | 'line'; readonly label: string; readonly series: readonly string[] }
  /** What people write into the report themselves before it is issued. */
  readonly words?: { readonly label: Text; readonly text: string; readonly required: boolean }
}
