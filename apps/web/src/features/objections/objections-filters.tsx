import { ruleTitle } from '@tenderlight/compliance/say'
import { Button, Select } from 'antd'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { OBJECTION_STATES } from '../../ui/objections/objection-words.ts'
import { isNarrowed, STATES } from './objections-search.ts'
import type { ObjectionsChange, ObjectionsSearch, ObjectionSort } from './objections-search.ts'

const SORT_WORDS: Readonly<Record<ObjectionSort, () => string>> = {
  said: m.obj_sort_said,
  decided: m.obj_sort_decided,
  rule: m.obj_sort_rule,
  unit: m.obj_sort_unit,
}
const SORTS = Object.keys(SORT_WORDS) as readonly ObjectionSort[]

interface ObjectionsFiltersProps {
  readonly search: ObjectionsSearch
  /** The rules that there are objections to. */
  readonly rules: readonly string[]
  readonly withUnit: boolean
  readonly onChange: (change: ObjectionsChange) => void
}

/** The filters and the order. Each is in the address: a filtered list can be sent to somebody. */
export function ObjectionsFilters({ search, rules, withUnit, onChange }: ObjectionsFiltersProps) {
  // A rule of the address that nobody has objected to is a choice all the same: it is what the list is filtered by.
  const known = search.rule === undefined || rules.includes(search.rule) ? rules : [search.rule, ...rules]
  return (
    <search className="list-filters no-print" aria-label={m.obj_filters()}>
      <FilterSelect
        label={m.obj_filter_state()}
        all={m.obj_any_state()}
        value={search.state}
        options={STATES.map((value) => ({ value, label: OBJECTION_STATES[value].word() }))}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label={m.obj_filter_rule()}
        all={m.obj_any_rule()}
        value={search.rule}
        options={known.map((value) => ({ value, label: ruleTitle(value, currentLocale()) }))}
        onChange={(rule) => onChange({ rule })}
      />
      {withUnit && <UnitFilter unit={search.unit} onUnit={(unit) => onChange({ unit })} />}
      <Select<ObjectionSort>
        aria-label={m.obj_sort()}
        popupMatchSelectWidth={false}
        value={search.sort ?? 'said'}
        options={SORTS.map((value) => ({ value, label: SORT_WORDS[value]() }))}
        onChange={(sort) => onChange({ sort: sort === 'said' ? undefined : sort })}
      />
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange({ state: undefined, rule: undefined, unit: undefined })}>
          {m.obj_clear()}
        </Button>
      )}
    </search>
  )
}
