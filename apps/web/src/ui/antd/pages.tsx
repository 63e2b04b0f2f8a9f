import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import './pages.css'

interface PagesProps {
  readonly page: number
  /** Rows on a page. */
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Which rows are shown, and the way to those before and behind; nothing where all fit. */
export function Pages({ page, size, total, onPage }: PagesProps) {
  if (total <= size) return null
  const last = Math.ceil(total / size)
  const first = (page - 1) * size + 1
  return (
    <nav className="list-pages no-print" aria-label={m.budget_page_label()}>
      <span className="muted num" role="status">
        {m.budget_page_of({ first, last: Math.min(total, page * size), total })}
      </span>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {m.budget_page_before()}
      </Button>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {m.budget_page_next()}
      </Button>
    </nav>
  )
}
