import type { SubmitEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { go } from '../address.ts'
import { searchOf, withFilters } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { Chips } from './chips.tsx'

interface HeroProps {
  readonly filters: Filters
  readonly district: string
}

/** What this page is, the search, and the filters that people ask for most. */
export function Hero({ filters, district }: HeroProps) {
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = new FormData(event.currentTarget).get('q')
    go(`/${searchOf(withFilters(filters, { q: typeof q === 'string' ? q.trim() : '' }))}`)
  }
  return (
    <div className="hero no-print">
      <div className="column">
        <h1>{m.portal_heading({ district })}</h1>
        <p className="muted">{m.portal_lead()}</p>
        <search>
          <form className="search" onSubmit={search}>
            <input
              key={filters.q}
              type="search"
              name="q"
              maxLength={100}
              defaultValue={filters.q ?? ''}
              aria-label={m.portal_search_label()}
              placeholder={m.portal_search_hint()}
              enterKeyHint="search"
            />
            <button type="submit" className="button primary">
              {m.portal_search()}
            </button>
          </form>
          <Chips filters={filters} />
        </search>
      </div>
    </div>
  )
}
