import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { REQUESTS_A_PAGE } from '@tenderlight/contracts/requests'
import { Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RequestsFilters } from './requests-filters.tsx'
import { changeSearch, isNarrowed } from './requests-search.ts'
import type { RequestsChange } from './requests-search.ts'
import { RequestsTable } from './requests-table.tsx'
import './requests.css'

const route = getRouteApi('/workspace/requests')

/** 诉求与投诉: everything that was raised and has to be answered, what is due first on top. */
export function RequestsPage() {
  const { may, person } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (by: RequestsChange) => void navigate({ search: (before) => changeSearch(before, by), replace: true })
  const { page = 1, state = 'open', ...filters } = search
  const list = useQuery(
    trpc.requests.list.queryOptions(
      { ...filters, state, page },
      { placeholderData: keepPreviousData, throwOnError: true },
    ),
  )
  const { data } = list
  const add = may('matters.receive') && (
    <Link to="/requests/new" className="button-link no-print">
      {m.req_new()}
    </Link>
  )
  return (
    <Page title={m.req_title()}>
      <div className="page-head">
        <h1 id="requests">{m.req_title()}</h1>
        <p className="muted">{m.req_lead()}</p>
        <span className="spacer" />
        {add}
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <RequestsFilters search={search} open={data.open} withUnit={person.manyUnits} onChange={change} />
          {state === 'closed' && (
            <p className="muted num">
              {data.satisfaction.asked === 0 ? m.req_satisfaction_none() : m.req_satisfaction(data.satisfaction)}
            </p>
          )}
          {data.total === 0 ? (
            <EmptyState
              title={isNarrowed(search) ? m.req_none_found() : m.req_none()}
              body={isNarrowed(search) ? m.req_none_found_body() : m.req_none_body()}
            />
          ) : (
            <div aria-busy={list.isPlaceholderData}>
              <RequestsTable rows={data.rows} labelledBy="requests" />
              <Pages
                page={page}
                size={REQUESTS_A_PAGE}
                total={data.total}
                onPage={(next) => change({ page: next === 1 ? undefined : next })}
              />
            </div>
          )}
        </>
      )}
    </Page>
  )
}
