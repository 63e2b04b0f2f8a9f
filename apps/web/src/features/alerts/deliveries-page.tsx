import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CHANNEL_WORDS, STATUS_WORDS } from './alert-words.ts'
import { CHANNELS, STATUSES, withChoice } from './deliveries-search.ts'
import { DeliveriesTable } from './deliveries-table.tsx'
import './alerts.css'

const route = getRouteApi('/workspace/alerts/deliveries')
/** What waits goes in the background: the page follows it. */
const FOLLOW_MS = 5_000

/** Everything that went out by mail and webhook, with each try; newest first. */
export function DeliveriesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(
    trpc.alerts.deliveries.infiniteQueryOptions(search, {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      throwOnError: true,
      refetchInterval: ({ state }) =>
        state.data?.pages[0]?.deliveries.some((one) => one.status === 'queued') ? FOLLOW_MS : false,
    }),
  )
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries)
  const change = (by: Parameters<typeof withChoice>[1]) =>
    void navigate({ search: (before) => withChoice(before, by), replace: true })
  const isNarrowed = Object.keys(search).length > 0
  return (
    <Page title={m.dlv_title()}>
      <div>
        <p className="small no-print">
          <Link to="/alerts">‹ {m.dlv_back()}</Link>
        </p>
        <h1 id="deliveries">{m.dlv_title()}</h1>
        <p className="muted">{m.dlv_lead()}</p>
        <p className="muted small">{m.alp_quiet()}</p>
      </div>
      <search className="list-filters no-print">
        <FilterSelect
          label={m.dlv_status()}
          all={m.dlv_status_all()}
          value={search.status}
          options={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value]() }))}
          onChange={(status) => change({ status })}
        />
        <FilterSelect
          label={m.dlv_channel()}
          all={m.dlv_channel_all()}
          value={search.channel}
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value]() }))}
          onChange={(channel) => change({ channel })}
        />
        <UnitFilter unit={search.unit} onUnit={(unit) => change({ unit })} />
      </search>
      {deliveries === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : deliveries.length === 0 ? (
        <EmptyState title={m.dlv_empty_title()} body={isNarrowed ? m.dlv_empty_filtered() : m.dlv_empty_body()} />
      ) : (
        <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'updating' : ''}>
          <DeliveriesTable deliveries={deliveries} labelledBy="deliveries" />
        </div>
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.dlv_more()}
          </Button>
        </p>
      )}
    </Page>
  )
}
