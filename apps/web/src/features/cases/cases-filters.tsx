import { CASE_KINDS, CASE_SOURCES } from '@tenderlight/compliance/cases/case'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Button, Checkbox } from 'antd'
import { PageSearch } from '../../app/page-search.tsx'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { KIND_WORDS, SORT_WORDS, SOURCE_WORDS } from './case-words.ts'
import { isNarrowed } from './cases-search.ts'
import type { CasesChange, CasesSearch } from './cases-search.ts'

interface CasesFiltersProps {
  readonly search: CasesSearch
  /** How many wait for the reader's side. */
  readonly mine: number
  readonly withUnit: boolean
  readonly onChange: (change: CasesChange) => void
}

const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const
const SORTS = ['opened', 'unit', 'light', 'stage'] as const
const NOTHING: CasesChange = {
  light: undefined,
  kind: undefined,
  source: undefined,
  unit: undefined,
  rule: undefined,
  key: undefined,
  mine: undefined,
  text: undefined,
}

/** The filters. Each one is in the address: a filtered list can be sent to somebody. */
export function CasesFilters({ search, mine, withUnit, onChange }: CasesFiltersProps) {
  const { rule } = search
  return (
    <search className="list-filters no-print" aria-label={m.case_filters()}>
      <PageSearch
        page="/cases"
        label={m.case_search()}
        hint={m.case_search_hint()}
        text={search.text}
        onSearch={(text) => onChange({ text })}
      />
      <FilterSelect
        label={m.list_light()}
        all={m.list_any_light()}
        value={search.light}
        options={LIGHTS.map((light) => ({ value: light, label: LIGHT_WORDS[light]() }))}
        onChange={(light) => onChange({ light })}
      />
      <FilterSelect
        label={m.case_kind()}
        all={m.case_any_kind()}
        value={search.kind}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind]() }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={m.case_source()}
        all={m.case_any_source()}
        value={search.source}
        options={CASE_SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source]() }))}
        onChange={(source) => onChange({ source })}
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => onChange({ unit })} />}
      <FilterSelect
        label={m.case_sort()}
        all={m.case_sort_due()}
        value={search.sort}
        options={SORTS.map((sort) => ({ value: sort, label: SORT_WORDS[sort]() }))}
        onChange={(sort) => onChange({ sort })}
      />
      {rule !== undefined && <span className="tag tag-accent">{ruleTitle(rule, currentLocale())}</span>}
      <Checkbox
        checked={search.mine === true}
        onChange={({ target }) => onChange({ mine: target.checked ? true : undefined })}
      >
        {m.case_mine()} <span className="num muted">{mine}</span>
      </Checkbox>
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange(NOTHING)}>
          {m.budget_clear()}
        </Button>
      )}
    </search>
  )
}
