import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Checkbox, Segmented, Skeleton } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AlertRow } from './alert-row.tsx'
import { STEP_LOOKS } from './alert-words.ts'
import { DigestRows } from './digest-rows.tsx'
import { ObjectionRows } from './objection-rows.tsx'
import type { AlertStep } from './alerts-search.ts'
import './alerts.css'

const route = getRouteApi('/workspace/alerts')

/** What turned yellow, red or was cleared; newest first. */
export function AlertsPage() {
  const { person, today, may } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { message } = App.useApp()
  const mayMark = may('alerts.mark-read')
  const { step, unread } = search
  const list = useInfiniteQuery(
    trpc.alerts.list.infiniteQueryOptions(
      { ...(step === undefined ? {} : { step }), unreadOnly: unread === true },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        throwOnError: true,
      },
    ),
  )
  const markRead = useMutation(
    trpc.alerts.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.alerts.list.pathKey() }),
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  const alerts = list.data?.pages.flatMap((page) => page.alerts)
  const digests = list.data?.pages[0]?.digests ?? []
  const objections = list.data?.pages[0]?.objections ?? []
  const count = list.data?.pages[0]?.unread ?? 0
  return (
    <Page title={m.alerts_title()} narrow>
      <div className="page-head">
        <h1>{m.alerts_title()}</h1>
        <p className="muted num" role="status">
          {m.alerts_unread({ n: count })}
        </p>
        <span className="spacer" />
        {may('deliveries.read') && (
          <Link to="/alerts/deliveries" className="no-print">
            {m.dlv_link()}
          </Link>
        )}
        {may('channels.read') && (
          <Link to="/alerts/channels" className="no-print">
            {m.alerts_channels()}
          </Link>
        )}
        {mayMark && (
          <Button
            className="no-print"
            disabled={count === 0}
            loading={markRead.isPending}
            onClick={() => markRead.mutate({})}
          >
            {m.alerts_mark_all()}
          </Button>
        )}
      </div>
      <div className="alerts-filters no-print">
        <Segmented<AlertStep | 'all'>
          aria-label={m.alerts_step_label()}
          value={step ?? 'all'}
          options={[
            { value: 'all', label: m.alerts_step_all() },
            ...(Object.keys(STEP_LOOKS) as AlertStep[]).map((value) => ({ value, label: STEP_LOOKS[value].word() })),
          ]}
          onChange={(chosen) =>
            void navigate({
              search: ({ step: _, ...rest }) => (chosen === 'all' ? rest : { ...rest, step: chosen }),
              replace: true,
            })
          }
        />
        <Checkbox
          checked={unread === true}
          onChange={({ target }) =>
            void navigate({
              search: ({ unread: _, ...rest }) => (target.checked ? { ...rest, unread: true } : rest),
              replace: true,
            })
          }
        >
          {m.alerts_only_unread()}
        </Checkbox>
        <span className="muted small">{m.alp_quiet()}</span>
      </div>
      <DigestRows
        digests={digests}
        today={today}
        onRead={mayMark ? (id) => markRead.mutate({ ids: [id] }) : undefined}
      />
      <ObjectionRows objections={objections} onRead={mayMark ? (id) => markRead.mutate({ ids: [id] }) : undefined} />
      {alerts === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : alerts.length === 0 && digests.length + objections.length > 0 ? null : alerts.length === 0 ? (
        <EmptyState
          title={m.alerts_empty_title()}
          body={step === undefined && unread === undefined ? m.alerts_empty_body() : m.alerts_empty_filtered()}
        />
      ) : (
        <ul className="card alerts" aria-label={m.alerts_list()}>
          {alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              today={today}
              showUnit={person.manyUnits}
              onRead={mayMark ? (id) => markRead.mutate({ ids: [id] }) : undefined}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.alerts_more()}
          </Button>
        </p>
      )}
    </Page>
  )
}
