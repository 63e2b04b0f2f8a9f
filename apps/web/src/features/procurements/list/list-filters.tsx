import { useNavigate } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Button, Select } from 'antd'
import { PageSearch } from '../../../app/page-search.tsx'
import { useSession } from '../../../app/session.ts'
import { UnitFilter } from '../../../app/unit-filter.tsx'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { CATEGORY_WORDS, choices, LIGHT_WORDS, REGIME_WORDS, STAGE_WORDS } from '../../../ui/vocabulary.ts'
import { lastYears } from '../../../ui/years.ts'
import { countFilters, withoutAbsent } from './list-search.ts'
import type { ListSearch, Sort } from './list-search.ts'

const SORT_WORDS: Readonly<Record<Sort, () => string>> = {
  due: m.list_sort_due,
  updated: m.list_sort_updated,
  budget: m.list_sort_budget,
  title: m.list_sort_title,
  id: m.list_sort_id,
}

interface ListFiltersProps {
  readonly search: ListSearch
  /** A unit sees only its own: it has no unit to choose. */
  readonly withUnit: boolean
}

/** The filters. Each one is in the address: a filtered list can be sent to somebody. */
export function ListFilters({ search, withUnit }: ListFiltersProps) {
  const navigate = useNavigate({ from: '/procurements' })
  const { today } = useSession()
  const set = (change: { [K in keyof ListSearch]: ListSearch[K] | undefined }) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...change }), replace: true })
  return (
    <search className="list-filters no-print" aria-label={m.list_filters()}>
      <PageSearch
        page="/procurements"
        label={m.list_search()}
        hint={m.list_search_hint()}
        text={search.text}
        onSearch={(text) => set({ text })}
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => set({ unit })} />}
      <Select
        aria-label={m.list_level()}
        value={search.level ?? 'commitment'}
        options={[
          { value: 'commitment' as const, label: m.list_level_commitment() },
          { value: 'law' as const, label: m.list_level_law() },
        ]}
        onChange={(level) => set({ level: level === 'law' ? level : undefined })}
      />
      <FilterSelect
        label={m.list_light()}
        all={m.list_any_light()}
        value={search.light}
        options={choices(LIGHT_WORDS)}
        onChange={(light) => set({ light })}
      />
      <FilterSelect
        label={m.list_stage()}
        all={m.list_any_stage()}
        value={search.stage}
        options={choices(STAGE_WORDS)}
        onChange={(stage) => set({ stage })}
      />
      <FilterSelect
        label={m.list_clock()}
        all={m.list_any_clock()}
        value={search.clock}
        options={choices(STAGE_WORDS).map(({ value, label }) => ({ value, label: m.list_clock_of({ stage: label }) }))}
        onChange={(clock) => set({ clock })}
      />
      <FilterSelect
        label={m.list_year()}
        all={m.list_any_year()}
        value={search.year}
        options={lastYears(today).map((year) => ({ value: year, label: m.board_year({ year }) }))}
        onChange={(year) => set({ year })}
      />
      <FilterSelect
        label={m.list_regime()}
        all={m.list_any_regime()}
        value={search.regime}
        options={choices(REGIME_WORDS)}
        onChange={(regime) => set({ regime })}
      />
      <FilterSelect
        label={m.list_category()}
        all={m.list_any_category()}
        value={search.category}
        options={choices(CATEGORY_WORDS)}
        onChange={(category) => set({ category })}
      />
      <Select
        aria-label={m.list_sort()}
        value={search.sort ?? 'due'}
        options={(Object.keys(SORT_WORDS) as Sort[]).map((value) => ({ value, label: SORT_WORDS[value]() }))}
        onChange={(sort) => set({ sort: sort === 'due' ? undefined : sort })}
      />
      {search.breach !== undefined && (
        <Button onClick={() => set({ breach: undefined })} title={m.brd_list_clear()}>
          {m.brd_list_not_met({ stage: STAGE_WORDS[search.breach]() })} ✕
        </Button>
      )}
      {search.rule !== undefined && (
        <Button onClick={() => set({ rule: undefined })} title={m.list_rule_clear()}>
          {m.rules_about({ title: ruleTitle(search.rule, currentLocale()) })} ✕
        </Button>
      )}
      {countFilters(search) > 0 && (
        <Button type="link" onClick={() => void navigate({ search: {}, replace: true })}>
          {m.list_clear()}
        </Button>
      )}
    </search>
  )
}
