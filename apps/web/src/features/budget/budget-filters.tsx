import { BUDGET_SORTS } from '@tenderlight/contracts/budget'
import { Button, Select } from 'antd'
import { PageSearch } from '../../app/page-search.tsx'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { isNarrowed } from './budget-search.ts'
import type { BudgetChange, BudgetSearch } from './budget-search.ts'
import { COLUMN_WORDS } from './line-props.ts'

interface BudgetFiltersProps {
  readonly search: BudgetSearch
  /** Of which lines are on record. */
  readonly years: readonly number[]
  readonly withUnit: boolean
  /** Without headers to order by. */
  readonly narrow: boolean
  readonly onChange: (change: BudgetChange) => void
}

/** The filters. Each one is in the address: a filtered list can be sent to somebody. */
export function BudgetFilters({ search, years, withUnit, narrow, onChange }: BudgetFiltersProps) {
  const { sort = 'code', descending = false } = search
  return (
    <search className="list-filters no-print" aria-label={m.budget_filters()}>
      <PageSearch
        page="/budget"
        label={m.budget_search()}
        hint={m.budget_search_hint()}
        text={search.text}
        onSearch={(text) => onChange({ text })}
      />
      <FilterSelect
        label={m.budget_year()}
        all={m.budget_any_year()}
        value={search.year}
        options={years.map((year) => ({ value: year, label: m.budget_year_of({ year }) }))}
        onChange={(year) => onChange({ year })}
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => onChange({ unit })} />}
      {narrow && (
        <Select
          aria-label={m.budget_sort()}
          popupMatchSelectWidth={false}
          value={`${sort} ${descending ? 'down' : 'up'}`}
          options={BUDGET_SORTS.filter((column) => withUnit || column !== 'unit').flatMap((column) => [
            { value: `${column} up`, label: m.budget_sort_up({ column: COLUMN_WORDS[column]() }) },
            { value: `${column} down`, label: m.budget_sort_down({ column: COLUMN_WORDS[column]() }) },
          ])}
          onChange={(chosen) => {
            const [column, direction] = chosen.split(' ')
            const found = BUDGET_SORTS.find((one) => one === column)
            onChange({
              sort: found === 'code' ? undefined : found,
              descending: direction === 'down' ? true : undefined,
            })
          }}
        />
      )}
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange({ year: undefined, unit: undefined, text: undefined })}>
          {m.budget_clear()}
        </Button>
      )}
    </search>
  )
}
