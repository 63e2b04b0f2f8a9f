import type { NoticesPage } from '@tenderlight/contracts/notices'
import { useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../failed.tsx'
import { searchOf } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { Skeleton } from '../skeleton.tsx'
import { withDistrict } from '../district.ts'
import type { Resource } from '../use-resource.ts'
import { Empty } from './empty.tsx'
import { NoticeCard } from './notice-card.tsx'
import { Pages } from './pages.tsx'

interface ResultsProps {
  readonly filters: Filters
  readonly resource: Resource<NoticesPage>
  readonly feedSearch: string
}

const ORDERS: Readonly<Record<string, () => string>> = {
  earliest: m.portal_sort_earliest,
  budget: m.portal_sort_budget,
}

/** How many there are, how to follow them, and the notices of this page. */
export function Results({ filters, resource, feedSearch }: ResultsProps) {
  const { data, failure, loading, retry } = resource
  const top = useRef<HTMLElement>(null)
  /** Who turns the page reads on at the top of the list, also with a screen reader. */
  const readOnAtTop = () => {
    top.current?.scrollIntoView()
    top.current?.focus({ preventScroll: true })
  }
  if (failure !== undefined) return <Failed failure={failure} onRetry={retry} />
  if (data === undefined) return <Skeleton />
  return (
    <section ref={top} tabIndex={-1} className="column results" aria-label={m.portal_results()} aria-busy={loading}>
      <div className="results-bar">
        <p className="muted">
          {m.portal_count_before()} <b className="num">{data.total}</b>{' '}
          {m.portal_count_after({ order: (ORDERS[filters.sort ?? ''] ?? m.portal_sort_published)() })}
        </p>
        <span className="visually-hidden" role="status">
          {loading ? '' : m.portal_updated({ n: data.total })}
        </span>
        <span className="spacer" />
        <span className="follow no-print" role="group" aria-label={m.portal_subscribe()}>
          <a className="button" href={withDistrict(`/feed.rss${feedSearch}`)} title={m.portal_feed_hint()}>
            {m.portal_feed()}
          </a>
          <a className="button" href={withDistrict(`/calendar.ics${feedSearch}`)} title={m.portal_calendar_hint()}>
            {m.portal_calendar()}
          </a>
        </span>
      </div>
      {data.notices.length === 0 ? (
        <Empty filters={filters} total={data.total} />
      ) : (
        <ol className="notices">
          {data.notices.map((notice) => (
            <li key={notice.number}>
              <NoticeCard notice={notice} today={data.today} />
            </li>
          ))}
        </ol>
      )}
      <Pages
        hrefOf={(to) => `/${searchOf({ ...filters, page: String(to) })}`}
        page={data.page}
        last={Math.ceil(data.total / data.pageSize)}
        onTurn={readOnAtTop}
      />
    </section>
  )
}
