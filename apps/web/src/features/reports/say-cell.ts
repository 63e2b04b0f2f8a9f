import type { CellKind, ReportCell, ReportFigure } from '@tenderlight/compliance/reports/report'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import { textOf } from '../../ui/text-of.ts'

const HUNDRED = 100
const NOTHING = '—'

/** What stands in a cell, without its unit: the head of the column says it. A dash: nothing, or too little to tell. */
export function sayCell(kind: CellKind, cell: ReportCell): string {
  if (cell === null) return NOTHING
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return textOf(cell)
  switch (kind) {
    case 'fen':
      return shortYuan(cell)
    case 'basis-points':
      // To the hundredth, as in the files and in what is drafted from it.
      return `${cell / HUNDRED}%`
    case 'hundredths':
      return String(cell / HUNDRED)
    case 'text':
    case 'count':
    case 'days':
    case 'date':
      return String(cell)
  }
}

/** A figure by itself, with its unit. */
export function sayFigureOf({ kind, value }: Pick<ReportFigure, 'kind' | 'value'>): string {
  const said = sayCell(kind, value)
  if (value === null) return said
  if (kind === 'fen') return m.rep_yuan({ amount: said })
  return kind === 'days' ? m.rep_days({ n: said }) : said
}

const NAMES_DAYS = /days|天/u

/** The head of a column: its label, and of amounts and days the unit, unless the label says it. */
export function sayHead(label: string, kind: CellKind): string {
  if (kind === 'fen') return m.rep_in_yuan({ label })
  return kind === 'days' && !NAMES_DAYS.test(label) ? m.rep_in_days({ label }) : label
}

/** Figures stand to the right, words and days of the calendar to the left. */
export const isFigure = (kind: CellKind): boolean => kind !== 'text' && kind !== 'date'

/** How a column is set: figures are not broken, nor are days; words are, but not after each letter. */
export function columnClass(kind: CellKind): string {
  if (isFigure(kind)) return 'num right'
  return kind === 'date' ? 'num' : 'report-said'
}
