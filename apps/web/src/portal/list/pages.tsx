import { m } from '../../paraglide/messages.js'
import { Link } from '../link.tsx'
import { pageNumbers } from '../page-numbers.ts'

interface PagesProps {
  readonly hrefOf: (page: number) => string
  readonly page: number
  readonly last: number
  readonly onTurn: () => void
}

/** Links to the other pages of a list; nothing when there is one. */
export function Pages({ hrefOf, page, last, onTurn }: PagesProps) {
  if (last <= 1 || page > last) return null
  return (
    <nav className="pages no-print" aria-label={m.portal_pages()}>
      {page > 1 && (
        <Link rel="prev" className="button" href={hrefOf(page - 1)} onClick={onTurn}>
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
            href={hrefOf(one)}
            onClick={onTurn}
            aria-current={one === page ? 'page' : undefined}
            aria-label={m.portal_page({ page: one })}
          >
            {one}
          </Link>
        ),
      )}
      {page < last && (
        <Link rel="next" className="button" href={hrefOf(page + 1)} onClick={onTurn}>
          {m.portal_next()}
        </Link>
      )}
    </nav>
  )
}
