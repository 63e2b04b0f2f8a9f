import { PageSearch } from '../../../app/page-search.tsx'
import { useSession } from '../../../app/session.ts'
import { UnitFilter } from '../../../app/unit-filter.tsx'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { choices, STAGE_WORDS } from '../../../ui/vocabulary.ts'
import { lastYears } from '../../../ui/years.ts'
import type { GridSearch } from './grid-search.ts'

interface GridFiltersProps {
  readonly search: GridSearch
  readonly withUnit: boolean
  readonly onChange: (search: GridSearch) => void
}

/** Which projects are in the grid; the address says it, too. */
export function GridFilters({ search, withUnit, onChange }: GridFiltersProps) {
  const { today } = useSession()
  const set = (part: { [F in keyof GridSearch]?: GridSearch[F] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)))
  return (
    <search className="list-filters no-print" aria-label={m.list_filters()}>
      <PageSearch
        page="/procurements/grid"
        label={m.list_search()}
        hint={m.list_search_hint()}
        text={search.text}
        onSearch={(text) => set({ text })}
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => set({ unit })} />}
      <FilterSelect
        label={m.list_stage()}
        all={m.list_any_stage()}
        value={search.stage}
        options={choices(STAGE_WORDS)}
        onChange={(stage) => set({ stage })}
      />
      <FilterSelect
        label={m.list_year()}
        all={m.list_any_year()}
        value={search.year}
        options={lastYears(today).map((year) => ({ value: year, label: m.board_year({ year }) }))}
        onChange={(year) => set({ year })}
      />
    </search>
  )
}
