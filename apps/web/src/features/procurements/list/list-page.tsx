import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import '../../../ui/grid.css'
import { useNarrow } from '../../../ui/use-media.ts'
import { ListCards } from './list-cards.tsx'
import { ListFilters } from './list-filters.tsx'
import { countFilters, countQuestion, listQuestion, PAGE_SIZE } from './list-search.ts'
import type { ListSearch } from './list-search.ts'
import { ListTable } from './list-table.tsx'
import './list.css'

const route = getRouteApi('/workspace/procurements')

/** Every procurement that the signed-in office may see, narrowed by the filters of the address. */
export function ListPage() {
  const { person } = useSession()
  const search = route.useSearch()
  const { data: counted } = useQuery(
    trpc.procurements.count.queryOptions(countQuestion(search), { placeholderData: keepPreviousData }),
  )
  return (
    <Page title={m.list_title()}>
      <div className="page-head">
        <h1>{m.list_title()}</h1>
        <p className="muted num" role="status">
          {counted !== undefined && m.list_count({ n: counted.total })}
        </p>
        <span className="spacer" />
        <Link to="/procurements/grid" className="no-print">
          {m.grid_link()}
        </Link>
        <Link to="/financing" className="no-print">
          {m.credit_title()}
        </Link>
        <Link to="/arrears" className="no-print">
          {m.arrears_link()}
        </Link>
        <Link to="/intentions/export" className="no-print">
          {m.list_export()}
        </Link>
      </div>
      <ListFilters search={search} withUnit={person.manyUnits} />
      <Results search={search} total={counted?.total} withUnit={person.manyUnits} />
    </Page>
  )
}

interface ResultsProps {
  readonly search: ListSearch
  readonly total: number | undefined
  readonly withUnit: boolean
}

function Results({ search, total, withUnit }: ResultsProps) {
  const { today, may } = useSession()
  const narrow = useNarrow()
  const list = useInfiniteQuery(
    trpc.procurements.list.infiniteQueryOptions(listQuestion(search), {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      throwOnError: true,
    }),
  )
  if (list.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />
  const rows = list.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) {
    return countFilters(search) > 0 ? (
      <EmptyState title={m.list_empty_title()} body={m.list_empty_body()}>
        <Link to="/procurements">{m.list_clear()}</Link>
      </EmptyState>
    ) : (
      <EmptyState title={m.list_none_title()} body={m.list_none_body()}>
        {may('ledger.import') && <Link to="/ledger">{m.worklist_import()}</Link>}
      </EmptyState>
    )
  }
  const Rows = narrow ? ListCards : ListTable
  return (
    <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'updating' : ''}>
      <Rows rows={rows} today={today} withUnit={withUnit} />
      {list.hasNextPage && (
        <p className="list-more no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.list_more({ n: total === undefined ? PAGE_SIZE : Math.min(PAGE_SIZE, total - rows.length) })}
          </Button>
          {total !== undefined && <span className="muted num">{m.list_shown({ shown: rows.length, total })}</span>}
        </p>
      )}
    </div>
  )
}
