import { m } from '../../paraglide/messages.js'
import { searchOf } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { Link } from '../link.tsx'
import { pageNumbers } from '../page-numbers.ts'

interface PagesProps {
  readonly filters: Filters
  readonly page: number
  readonly last: number
  readonly onTurn: () => void
}

/** Links to the other pages of the list; nothing when there is one. */
export function Pages({ filters, page, last, onTurn }: PagesProps) {
  if (last <= 1 || page > last) return null
  const href = (to: number) => `/${searchOf({ ...filters, page: String(to) })}`
  return (
    <nav className="pages no-print" aria-label={m.portal_pages()}>
      {page > 1 && (
        <Link rel="prev" className="button" href={href(page - 1)} onClick={onTurn}>
          {m.portal_previous()}
        </Link>
      )}
      {pageNumbers(page, last).map((one, index, all) =>
        one === 'gap' ? (
          <span key={`after ${all[index - 1] ?? ''}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={one}
            className="button"
            href={href(one)}
            onClick={onTurn}
            aria-current={one === page ? 'page' : undefined}
            aria-label={m.portal_page({ page: one })}
          >
            {one}
          </Link>
        ),
      )}
      {page < last && (
        <Link rel="next" className="button" href={href(page + 1)} onClick={onTurn}>
          {m.portal_next()}
        </Link>
      )}
    </nav>
  )
}
