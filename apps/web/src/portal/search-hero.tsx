import type { ReactNode, SubmitEvent } from 'react'
import { m } from '../paraglide/messages.js'

interface SearchHeroProps {
  readonly heading: string
  readonly lead: string
  readonly label: string
  readonly hint: string
  /** What is looked for now. */
  readonly q: string | undefined
  readonly onSearch: (q: string) => void
  /** The filters that people ask for most. */
  readonly children: ReactNode
}

/** The head of a list: what it is, the search, the filters. */
export function SearchHero({ heading, lead, label, hint, q, onSearch, children }: SearchHeroProps) {
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('q')
    onSearch(typeof typed === 'string' ? typed.trim() : '')
  }
  return (
    <div className="hero no-print">
      <div className="column">
        <h1>{heading}</h1>
        <p className="muted">{lead}</p>
        <search>
          <form className="search" onSubmit={search}>
            <input
              key={q}
              type="search"
              name="q"
              maxLength={100}
              defaultValue={q ?? ''}
              aria-label={label}
              placeholder={hint}
              enterKeyHint="search"
            />
            <button type="submit" className="button primary">
              {m.portal_search()}
            </button>
          </form>
          {children}
        </search>
      </div>
    </div>
  )
}
