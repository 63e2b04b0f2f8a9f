import { CHECK_OUTCOMES } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import { OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { textOf } from '../../ui/text-of.ts'
import type { CheckSearch } from './check-search.ts'

interface ResultFiltersProps {
  readonly search: CheckSearch
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (change: { outcome?: CheckOutcome | undefined; unit?: string | undefined }) => void
}

/** What was found, and about whom. */
export function ResultFilters({ search, units, onChange }: ResultFiltersProps) {
  return (
    <div className="list-filters no-print">
      <FilterSelect
        label={m.dc_col_finding()}
        all={m.dc_all_outcomes()}
        value={search.outcome}
        options={CHECK_OUTCOMES.map((outcome) => ({ value: outcome, label: textOf(OUTCOME_WORDS[outcome]) }))}
        onChange={(outcome) => onChange({ outcome })}
      />
      {units.length > 1 && (
        <FilterSelect
          label={m.dc_col_unit()}
          all={m.dc_all_units()}
          value={search.unit}
          options={units}
          onChange={(unit) => onChange({ unit })}
        />
      )}
    </div>
  )
}
