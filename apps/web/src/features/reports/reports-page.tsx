import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AwaitedReports } from './awaited-reports.tsx'
import { KindCards } from './kind-cards.tsx'
import { ReportsFilters } from './reports-filters.tsx'
import { changeReports, isNarrowed, sortedBy } from './reports-search.ts'
import { ReportsTable } from './reports-table.tsx'
import './reports.css'

const route = getRouteApi('/workspace/reports')

/** 报告: what can be reported, what the plan asks for, and every report that was issued and that the reader may see. */
export function ReportsPage() {
  const { today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(
    trpc.reports.list.infiniteQueryOptions(search, {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      throwOnError: true,
    }),
  )
  const [first] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={m.rep_title()}>
      <div className="page-head">
        <h1>{m.rep_title()}</h1>
        <p className="muted">{first?.mayMake === false ? m.rep_lead_unit() : m.rep_lead()}</p>
      </div>
      {first === undefined ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <>
          <AwaitedReports awaited={first.awaited} mayIssue={first.mayIssue} />
          {first.mayMake && <KindCards />}
          <section className="report-list" aria-labelledby="issued">
            <h2 id="issued">
              {m.rep_issued_ones()} <span className="muted num small">{first.all}</span>
            </h2>
            <ReportsFilters
              search={search}
              today={today}
              onChange={(by) => void navigate({ search: (before) => changeReports(before, by), replace: true })}
            />
            {rows.length === 0 ? (
              <EmptyState
                title={m.rep_none_title()}
                body={
                  isNarrowed(search) ? m.rep_none_narrowed() : first.mayMake ? m.rep_none_bureau() : m.rep_none_unit()
                }
              />
            ) : (
              <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'updating' : ''}>
                <ReportsTable
                  rows={rows}
                  search={search}
                  onSort={(sort) => void navigate({ search: (before) => sortedBy(before, sort), replace: true })}
                />
              </div>
            )}
            {list.hasNextPage && (
              <p className="no-print">
                <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {m.rep_more()}
                </Button>
              </p>
            )}
          </section>
        </>
      )}
    </Page>
  )
}
