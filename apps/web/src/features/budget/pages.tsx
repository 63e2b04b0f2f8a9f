import { BUDGET_PAGE } from '@tenderlight/contracts/budget'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'

interface PagesProps {
  readonly page: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Which lines are shown, and the way to those before and behind; nothing where all fit. */
export function Pages({ page, total, onPage }: PagesProps) {
  if (total <= BUDGET_PAGE) return null
  const last = Math.ceil(total / BUDGET_PAGE)
  const first = (page - 1) * BUDGET_PAGE + 1
  return (
    <nav className="budget-pages no-print" aria-label={m.budget_page_label()}>
      <span className="muted num" role="status">
        {m.budget_page_of({ first, last: Math.min(total, page * BUDGET_PAGE), total })}
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
