import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LogFilters } from './log-filters.tsx'
import type { LogSearch } from './log-search.ts'
import { LogSigning } from './log-signing.tsx'
import { LogTable } from './log-table.tsx'
import { useExport } from './use-export.ts'
import './audit.css'

const route = getRouteApi('/workspace/log')

/** Who did what in the district and when, newest first: never changed, only added to, and handed out for checking. */
export function LogPage() {
  const { today, may } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const exporting = useExport()
  const overview = useQuery(trpc.audit.overview.queryOptions())
  const { data, isPlaceholderData } = useQuery({
    ...trpc.audit.entries.queryOptions(search),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const { before, ...filters } = search
  const go = (next: LogSearch) => void navigate({ search: next })
  const last = data?.entries.at(-1)?.number
  return (
    <Page title={m.log_title()}>
      <div className="page-head">
        <h1 id="log">{m.log_title()}</h1>
        <span className="spacer" />
        {may('log.export') && (
          <Button className="no-print" loading={exporting.running} onClick={exporting.start}>
            {m.log_export()}
          </Button>
        )}
      </div>
      <p className="muted">{m.log_lead()}</p>
      {overview.data !== undefined && <LogSigning head={overview.data.head} keys={overview.data.keys} />}
      <LogFilters
        search={search}
        people={overview.data?.people ?? []}
        actions={overview.data?.actions ?? []}
        today={today}
        onChange={go}
      />
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : data.entries.length === 0 ? (
        <EmptyState title={m.log_empty_title()} body={m.log_empty_body()} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'updating' : ''}>
          <LogTable entries={data.entries} labelledBy="log" />
        </div>
      )}
      {data !== undefined && (
        <p className="log-pages no-print">
          <Button disabled={before === undefined} onClick={() => go(filters)}>
            {m.log_newest()}
          </Button>
          <Button
            disabled={!data.older || last === undefined}
            onClick={() => go(last === undefined ? filters : { ...filters, before: last })}
          >
            {m.log_older()}
          </Button>
        </p>
      )}
    </Page>
  )
}
