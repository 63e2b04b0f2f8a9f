import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { SearchBox } from '../../../ui/antd/search-box.tsx'
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
  const router = useRouter()
  const { data } = useQuery(trpc.organisations.list.queryOptions(undefined, { enabled: withUnit, staleTime: 600_000 }))
  const units = data?.organisations.filter(({ kind }) => kind === 'budget-unit') ?? []
  const set = (part: { [F in keyof GridSearch]?: GridSearch[F] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)))
  // A search that ends its pause when its page was left must not call back.
  const hasLeft = () => !router.history.location.pathname.endsWith('/procurements/grid')
  return (
    <search className="list-filters no-print" aria-label={m.list_filters()}>
      <SearchBox
        label={m.list_search()}
        hint={m.list_search_hint()}
        text={search.text}
        onSearch={(text) => !hasLeft() && set({ text })}
      />
      {withUnit && (
        <FilterSelect
          label={m.list_unit()}
          all={m.list_any_unit()}
          value={search.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => set({ unit })}
        />
      )}
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
