import type { PublishingUnits } from '@tenderlight/contracts/notices'
import type { SubmitEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { REGIME_WORDS, choices } from '../../ui/vocabulary.ts'
import { go } from '../address.ts'
import { searchOf, withFilters } from '../filters.ts'
import type { FilterName, Filters } from '../filters.ts'
import { useResource } from '../use-resource.ts'
import { wanFromYuan, yuanFromWan } from '../yuan.ts'
import { Choice, Entry } from './filter-field.tsx'

/** What a budget field takes: `200`, `1,200.5`, `1.2亿`. */
const AMOUNT = { inputMode: 'decimal', pattern: '\\s*[0-9,.]+\\s*[万亿]?\\s*元?\\s*' } as const

interface MoreFiltersProps {
  readonly filters: Filters
  readonly onApplied: () => void
}

/** Unit, law, kind, reservation, budget, dates and order. Nothing happens before "apply", so that a date can be typed in peace. */
export function MoreFilters({ filters, onApplied }: MoreFiltersProps) {
  const units = useResource<PublishingUnits>('/api/public/units').data?.units ?? []
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: FilterName) => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const changes: Filters = {
      kind: text('kind'),
      reservation: text('reservation'),
      regime: text('regime'),
      unit: text('unit'),
      budgetMin: yuanFromWan(text('budgetMin')),
      budgetMax: yuanFromWan(text('budgetMax')),
      publishedFrom: text('publishedFrom'),
      publishedTo: text('publishedTo'),
      sort: text('sort'),
    }
    go(`/${searchOf(withFilters(filters, changes))}`)
    onApplied()
  }
  return (
    <form className="more-filters" onSubmit={apply}>
      <Entry name="unit" label={m.portal_filter_unit()} value={filters.unit} list="units" maxLength={60} />
      <datalist id="units">
        {units.map(({ name, notices }) => (
          <option key={name} value={name}>
            {notices}
          </option>
        ))}
      </datalist>
      <Choice name="regime" label={m.portal_filter_regime()} value={filters.regime} options={choices(REGIME_WORDS)} />
      <Choice
        name="kind"
        label={m.portal_filter_kind()}
        value={filters.kind}
        options={[
          { value: 'intention', label: m.portal_choice_intention() },
          { value: 'announcement', label: m.portal_choice_announcement() },
        ]}
      />
      <Choice
        name="reservation"
        label={m.portal_filter_reservation()}
        value={filters.reservation}
        options={[
          { value: 'exclusive', label: m.portal_chip_exclusive() },
          { value: 'partial', label: m.portal_chip_partial() },
          { value: 'none', label: m.portal_choice_none() },
        ]}
      />
      <Entry
        name="budgetMin"
        label={m.portal_filter_budget_min()}
        value={wanFromYuan(filters.budgetMin)}
        {...AMOUNT}
        title={m.portal_filter_amount()}
      />
      <Entry
        name="budgetMax"
        label={m.portal_filter_budget_max()}
        value={wanFromYuan(filters.budgetMax)}
        {...AMOUNT}
        title={m.portal_filter_amount()}
      />
      <Entry name="publishedFrom" label={m.portal_filter_published_from()} value={filters.publishedFrom} type="date" />
      <Entry name="publishedTo" label={m.portal_filter_published_to()} value={filters.publishedTo} type="date" />
      <Choice
        name="sort"
        label={m.portal_filter_sort()}
        value={filters.sort ?? 'published'}
        options={[
          { value: 'published', label: m.portal_sort_published() },
          { value: 'earliest', label: m.portal_sort_earliest() },
          { value: 'budget', label: m.portal_sort_budget() },
        ]}
        required
      />
      <button type="submit" className="button">
        {m.portal_apply()}
      </button>
    </form>
  )
}
