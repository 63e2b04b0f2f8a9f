import type { DisclosingUnits } from '@tenderlight/contracts/performance'
import { m } from '../../paraglide/messages.js'
import { KIND_WORDS } from '../../ui/disclosure/disclosure-words.ts'
import { choices } from '../../ui/vocabulary.ts'
import { go } from '../address.ts'
import { Link } from '../link.tsx'
import { SearchHero } from '../search-hero.tsx'
import { useResource } from '../use-resource.ts'
import { listHref, narrows } from './disclosure-filters.ts'
import type { DisclosureFilters } from './disclosure-filters.ts'

interface DisclosureHeroProps {
  readonly filters: DisclosureFilters
  readonly district: string
}

/** What this page is, the search, the kinds and the units. */
export function DisclosureHero({ filters, district }: DisclosureHeroProps) {
  const units = useResource<DisclosingUnits>('/api/public/disclosing-units').data?.units ?? []
  // A unit of an address need not be one of those that have published.
  const shownUnits = filters.unit === undefined || units.includes(filters.unit) ? units : [filters.unit, ...units]
  return (
    <SearchHero
      heading={m.disclosures_heading({ district })}
      lead={m.disclosures_lead()}
      label={m.disclosures_search_label()}
      hint={m.disclosures_search_hint()}
      q={filters.q}
      onSearch={(q) => go(listHref(filters, { q }))}
    >
      <div className="chips" role="group" aria-label={m.disclosures_kinds()}>
        {choices(KIND_WORDS).map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={filters.kind === value}
            onClick={() => go(listHref(filters, { kind: filters.kind === value ? '' : value }))}
          >
            {label}
          </button>
        ))}
        <select
          className="chip"
          aria-label={m.disclosure_unit()}
          value={filters.unit ?? ''}
          onChange={({ target }) => go(listHref(filters, { unit: target.value }))}
        >
          <option value="">{m.disclosures_all_units()}</option>
          {shownUnits.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
        {narrows(filters) && (
          <Link className="clear" href="/performance">
            {m.portal_clear()}
          </Link>
        )}
      </div>
    </SearchHero>
  )
}
