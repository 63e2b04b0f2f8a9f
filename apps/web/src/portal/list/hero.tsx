import { m } from '../../paraglide/messages.js'
import { go } from '../address.ts'
import { searchOf, withFilters } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { SearchHero } from '../search-hero.tsx'
import { Chips } from './chips.tsx'

interface HeroProps {
  readonly filters: Filters
  readonly district: string
}

/** What this page is, the search, and the filters that people ask for most. */
export function Hero({ filters, district }: HeroProps) {
  return (
    <SearchHero
      heading={m.portal_heading({ district })}
      lead={m.portal_lead()}
      label={m.portal_search_label()}
      hint={m.portal_search_hint()}
      q={filters.q}
      onSearch={(q) => go(`/${searchOf(withFilters(filters, { q }))}`)}
    >
      <Chips filters={filters} />
    </SearchHero>
  )
}
