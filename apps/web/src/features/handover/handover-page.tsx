import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { HANDOVER_PAGE } from '@tenderlight/contracts/handover'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { ChannelLine } from './channel-line.tsx'
import { HandoverDrawer } from './handover-drawer.tsx'
import { HandoverFilters } from './handover-filters.tsx'
import { changeSearch, isNarrowed, orderOf } from './handover-search.ts'
import type { HandoverChange } from './handover-search.ts'
import { HandoverTable } from './handover-table.tsx'
import { NoHandovers } from './no-handovers.tsx'
import { UnreadableCard } from './unreadable-card.tsx'
import './handover.css'

const route = getRouteApi('/workspace/handover')
/** What waits goes in the background: the page follows it. */
const FOLLOW_MS = 5_000

/** Every published notice that was handed over to the platform: what was pushed, when, and the answer. */
export function HandoverPage() {
  const { person, may } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [opened, setOpened] = useState<string>()
  const change = (by: HandoverChange) => void navigate({ search: (before) => changeSearch(before, by), replace: true })
  const { page = 1, status, kind, unit, text } = search
  const list = useQuery(
    trpc.handover.list.queryOptions(
      { status, kind, unit, text, ...orderOf(search), page },
      {
        placeholderData: keepPreviousData,
        throwOnError: true,
        refetchInterval: ({ state }) =>
          state.data?.handovers.some((one) => one.status === 'queued') ? FOLLOW_MS : false,
      },
    ),
  )
  const { data } = list
  return (
    <Page title={m.handover_title()}>
      <div className="page-head">
        <h1>{m.handover_title()}</h1>
        <p className="muted">{m.handover_lead()}</p>
        <span className="spacer" />
        {may('handover.push') && data !== undefined && data.unpushed > 0 && (
          <Link to="/handover/earlier" className="button-link">
            {m.handover_earlier_count({ n: data.unpushed })}
          </Link>
        )}
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <ChannelLine channel={data.channel} />
          <UnreadableCard files={data.unreadable} />
          {(data.total > 0 || isNarrowed(search)) && (
            <HandoverFilters search={search} counts={data.counts} withUnit={person.manyUnits} onChange={change} />
          )}
          {data.total === 0 ? (
            <NoHandovers narrowed={isNarrowed(search)} channel={data.channel} />
          ) : (
            <div
              aria-busy={list.isPlaceholderData}
              className={list.isPlaceholderData ? 'handovers updating' : 'handovers'}
            >
              <HandoverTable
                handovers={data.handovers}
                search={search}
                withUnit={person.manyUnits}
                onChange={change}
                onOpen={setOpened}
              />
              <Pages
                page={page}
                size={HANDOVER_PAGE}
                total={data.total}
                onPage={(next) => change({ page: next === 1 ? undefined : next })}
              />
            </div>
          )}
        </>
      )}
      <HandoverDrawer id={opened} onOpen={setOpened} onClose={() => setOpened(undefined)} />
    </Page>
  )
}
