import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { OBJECTIONS_A_PAGE } from '@tenderlight/contracts/objections'
import { Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ObjectionRow } from './objection-row.tsx'
import { ObjectionsFilters } from './objections-filters.tsx'
import { changeObjections, isNarrowed } from './objections-search.ts'
import type { ObjectionsChange } from './objections-search.ts'

const route = getRouteApi('/workspace/objections')

/** 判定异议: what somebody holds to be wrong, what waits for a decision on top. */
export function ObjectionsPage() {
  const { person } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (by: ObjectionsChange) =>
    void navigate({ search: (before) => changeObjections(before, by), replace: true })
  const { page = 1, sort = 'said', ...filters } = search
  const descending = sort === 'said' || sort === 'decided'
  const list = useQuery(
    trpc.objections.list.queryOptions(
      { ...filters, sort, descending, page },
      { placeholderData: keepPreviousData, throwOnError: true },
    ),
  )
  const { data } = list
  const narrowed = isNarrowed(search)
  return (
    <Page title={m.obj_title()} narrow>
      <div className="page-head">
        <h1 id="objections">{m.obj_title()}</h1>
        <p className="muted">{m.obj_lead()}</p>
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <ObjectionsFilters search={search} rules={data.rules} withUnit={person.manyUnits} onChange={change} />
          <p className="muted num" role="status">
            {m.obj_count({ n: data.total })}
          </p>
          {data.total === 0 ? (
            <EmptyState
              title={narrowed ? m.obj_none_found_title() : m.obj_empty_title()}
              body={narrowed ? m.obj_none_found() : m.obj_empty()}
            />
          ) : (
            <div aria-busy={list.isPlaceholderData}>
              <ul className="card review-list" aria-label={m.obj_list()}>
                {data.rows.map((objection) => (
                  <ObjectionRow key={objection.id} objection={objection} />
                ))}
              </ul>
              <Pages
                page={page}
                size={OBJECTIONS_A_PAGE}
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
