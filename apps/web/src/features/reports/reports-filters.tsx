import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { choices } from '../../ui/vocabulary.ts'
import { lastYears } from '../../ui/years.ts'
import { REPORT_WORDS } from './report-words.ts'
import type { ReportsChange, ReportsSearch } from './reports-search.ts'

interface ReportsFiltersProps {
  readonly search: ReportsSearch
  readonly today: CivilDate
  readonly onChange: (change: ReportsChange) => void
}

/** The filters of the issued reports. Each one is in the address. */
export function ReportsFilters({ onChange, search, today }: ReportsFiltersProps) {
  const { kind, state, year } = search
  const years = lastYears(today)
  return (
    <search className="list-filters no-print" aria-label={m.rep_filters()}>
      <FilterSelect
        label={m.rep_kind()}
        all={m.rep_any_kind()}
        value={kind}
        options={choices(REPORT_WORDS)}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <FilterSelect
        label={m.rep_issued_in()}
        all={m.rep_any_year()}
        value={year}
        options={(year === undefined || years.includes(year) ? years : [year, ...years]).map((one) => ({
          value: one,
          label: m.rep_in_year({ year: one }),
        }))}
        onChange={(chosen) => onChange({ year: chosen })}
      />
      <FilterSelect
        label={m.rep_state()}
        all={m.rep_any_state()}
        value={state}
        options={[
          { value: 'standing', label: m.rep_state_standing() },
          { value: 'withdrawn', label: m.rep_state_withdrawn() },
        ]}
        onChange={(chosen) => onChange({ state: chosen })}
      />
    </search>
  )
}
