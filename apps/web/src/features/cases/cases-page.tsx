import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CaseTable } from './case-table.tsx'
import { CasesFilters } from './cases-filters.tsx'
import { casesQuestion, changeSearch, isNarrowed } from './cases-search.ts'
import type { CasesChange } from './cases-search.ts'
import { CasesTabs } from './cases-tabs.tsx'
import { IssueMany } from './issue-many.tsx'
import './cases.css'

const route = getRouteApi('/workspace/cases')

/** 督办: every case that the reader may see, the nearest last day first. */
export function CasesPage() {
  const { person, today, may } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (by: CasesChange) => void navigate({ search: (before) => changeSearch(before, by), replace: true })
  const list = useInfiniteQuery(
    trpc.cases.list.infiniteQueryOptions(casesQuestion(search), {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      throwOnError: true,
      refetchOnWindowFocus: true,
    }),
  )
  const first = list.data?.pages[0]
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const rows = list.data?.pages.flatMap((page) => page.rows)
  // Letters are issued together where nothing but letters waits.
  const issues = search.stage === 'to-issue' && may('cases.decide')
  return (
    <Page title={m.case_title()}>
      <div className="page-head">
        <h1>{m.case_title()}</h1>
        <p className="muted">{m.case_lead()}</p>
        <span className="spacer" />
        {may('cases.handle') && (
          <Link to="/cases/new" className="button-link no-print">
            {m.case_new()}
          </Link>
        )}
      </div>
      {first === undefined || rows === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          {may('cases.handle') && first.letterPrefix === null && (
            <Alert
              type="info"
              showIcon
              title={m.case_no_prefix()}
              action={<Link to="/desk-settings">{m.nav_desk_settings()}</Link>}
            />
          )}
          <CasesTabs search={search} counts={first.counts} onStage={(stage) => change({ stage })} />
          <CasesFilters search={search} mine={first.mine} withUnit={person.manyUnits} onChange={change} />
          {rows.length === 0 ? (
            <NoCases narrowed={isNarrowed(search)} />
          ) : (
            <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'updating' : ''}>
              {issues && (
                <IssueMany
                  rows={rows.filter(({ stage }) => stage === 'to-issue')}
                  ticked={ticked}
                  onTicked={setTicked}
                />
              )}
              <CaseTable
                rows={rows}
                today={today}
                withUnit={person.manyUnits}
                ticked={issues ? ticked : undefined}
                onTick={(id) => setTicked((before) => switched(before, id))}
              />
            </div>
          )}
          {list.hasNextPage && (
            <p className="no-print">
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {m.case_more()}
              </Button>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

/** The keys with one more, or without it where it was among them. */
function switched(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...before].filter((one) => one !== id)
  return new Set(others.length < before.size ? others : [...others, id])
}

/** Why there is nothing to see, and how cases arise. */
function NoCases({ narrowed }: { readonly narrowed: boolean }) {
  const { may } = useSession()
  if (narrowed) return <EmptyState title={m.case_none_title()} body={m.case_none_narrowed()} />
  return (
    <EmptyState title={m.case_none_title()} body={may('cases.handle') ? m.case_none_bureau() : m.case_none_unit()}>
      {may('cases.handle') && <Link to="/cases/new">{m.case_new()}</Link>}
    </EmptyState>
  )
}
