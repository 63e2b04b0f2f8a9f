import { Segmented } from 'antd'
import { m } from '../../paraglide/messages.js'

interface YearChoiceProps {
  readonly year: number | null
  readonly years: readonly (number | null)[]
  readonly onYear: (year: number | null) => void
}

/** Which fiscal year the figures are of. */
export function YearChoice({ onYear, year, years }: YearChoiceProps) {
  return (
    <Segmented<number | 'all'>
      className="no-print"
      aria-label={m.budget_year()}
      value={year ?? 'all'}
      options={years.map((one) => ({
        value: one ?? 'all',
        label: one === null ? m.budget_any_year() : m.budget_year_of({ year: one }),
      }))}
      onChange={(chosen) => onYear(chosen === 'all' ? null : chosen)}
    />
  )
}
