import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { SAVED_A_PAGE } from '@tenderlight/contracts/simulation'
import { Skeleton } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { Pages } from '../../ui/antd/pages.tsx'
import { SearchBox } from '../../ui/antd/search-box.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { choices } from '../../ui/vocabulary.ts'
import { changeSaved, pick, SAVED_ORDERS } from './saved-search.ts'
import type { SavedChange, SavedOrder } from './saved-search.ts'
import { SavedTable } from './saved-table.tsx'
import './simulation.css'

const route = getRouteApi('/workspace/simulation/saved')

const ORDER_WORDS: Readonly<Record<SavedOrder, () => string>> = {
  oldest: m.saved_sim_sort_oldest,
  name: m.saved_sim_sort_name,
  maker: m.saved_sim_sort_maker,
  most: m.saved_sim_sort_most,
}

/** The trials that the district keeps: found, ordered, opened, two of them compared. */
export function SavedPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { one, order, other, page = 1, text } = search
  const change = (by: SavedChange) => void navigate({ search: (before) => changeSaved(before, by), replace: true })
  const { data, isPlaceholderData } = useQuery(
    trpc.simulation.saved.queryOptions(
      { ...(text !== undefined && { text }), page, ...(order !== undefined && SAVED_ORDERS[order]) },
      { placeholderData: keepPreviousData, throwOnError: true },
    ),
  )
  const back = (
    <Link className="button-link no-print" to="/simulation">
      {m.sim_title()}
    </Link>
  )
  return (
    <Page title={m.saved_sim_title()}>
      <div className="page-head">
        <div>
          <h1 id="saved-trials">{m.saved_sim_title()}</h1>
          <p className="muted">{m.saved_sim_lead()}</p>
        </div>
        <span className="spacer" />
        {back}
      </div>
      <search className="list-filters no-print" aria-label={m.saved_sim_search()}>
        <SearchBox
          label={m.saved_sim_search()}
          hint={m.saved_sim_search_hint()}
          text={text}
          onSearch={(words) => change({ text: words })}
        />
        <FilterSelect
          label={m.saved_sim_sort()}
          all={m.saved_sim_sort_made()}
          value={order}
          options={choices(ORDER_WORDS)}
          onChange={(next) => change({ order: next })}
        />
        {one !== undefined && other !== undefined ? (
          <Link className="button-link" to="/simulation/compare" search={{ one, other }}>
            {m.saved_sim_compare()}
          </Link>
        ) : (
          <span className="muted small">{m.saved_sim_pick_hint()}</span>
        )}
      </search>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.total === 0 ? (
        <EmptyState
          title={text === undefined ? m.saved_sim_none() : m.saved_sim_none_found()}
          body={text === undefined ? m.saved_sim_none_body() : m.saved_sim_none_found_body()}
        />
      ) : (
        <div aria-busy={isPlaceholderData} className="simulation-saved">
          <SavedTable
            labelledBy="saved-trials"
            rows={data.rows}
            picked={[one, other].filter((id) => id !== undefined)}
            onPick={(id) => void navigate({ search: (before) => pick(before, id), replace: true })}
          />
          <Pages
            page={page}
            size={SAVED_A_PAGE}
            total={data.total}
            onPage={(next) => change({ page: next === 1 ? undefined : next })}
          />
        </div>
      )}
    </Page>
  )
}
