import { cellIn } from '@tenderlight/compliance/reports/report'
import type { ReportCell } from '@tenderlight/compliance/reports/report'
import { currentLocale } from '../../ui/locale.ts'

/** By which column, counted from 0, rows stand. */
export interface RowOrder {
  readonly column: number
  readonly descending: boolean
}

interface WithCells {
  readonly cells: readonly ReportCell[]
}

/** The rows in this order; without one as they came. What has no value stands last, either way. */
export function inRowOrder<R extends WithCells>(rows: readonly R[], order: RowOrder | undefined): readonly R[] {
  if (order === undefined) return rows
  const { column, descending } = order
  const sign = descending ? -1 : 1
  const locale = currentLocale()
  const cellOf = ({ cells }: R) => cellIn(cells[column] ?? null, locale === 'en' ? 'en' : 'zh')
  return rows.toSorted((one, other) => {
    const [here, there] = [cellOf(one), cellOf(other)]
    if (here === null || there === null) return Number(here === null) - Number(there === null)
    if (typeof here === 'number' && typeof there === 'number') return sign * (here - there)
    return sign * String(here).localeCompare(String(there), locale, { numeric: true })
  })
}

/** What a press on the head of a column asks for: up, then down, then as it came. Figures begin with the greatest. */
export function nextOrder(
  before: RowOrder | undefined,
  column: number,
  startsDescending: boolean,
): RowOrder | undefined {
  if (before?.column !== column) return { column, descending: startsDescending }
  return before.descending === startsDescending ? { column, descending: !startsDescending } : undefined
}
