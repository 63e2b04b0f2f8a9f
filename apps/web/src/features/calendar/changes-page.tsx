import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CHANGES_A_PAGE } from '@tenderlight/contracts/calendar'
import { Button, Select, Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import type { ChangesSearch } from './calendar-search.ts'
import { ChangeTable } from './change-table.tsx'
import './calendar.css'

const route = getRouteApi('/workspace/calendar/changes')
const ALL = ''

/** What calendars moved: which term of which project, from which day to which. */
export function ChangesPage() {
  const { person } = useSession()
  const { manyUnits } = person
  const { unit, calendar, page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useQuery({
    ...trpc.calendar.changes.queryOptions({
      ...(unit === undefined ? {} : { unit }),
      ...(calendar === undefined ? {} : { calendar }),
      page,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const overview = useQuery(trpc.calendar.overview.queryOptions())
  const units = useQuery({ ...trpc.organisations.list.queryOptions(), enabled: manyUnits })
  const go = (search: ChangesSearch) => void navigate({ search, replace: true })
  const filters: ChangesSearch = {
    ...(unit === undefined ? {} : { unit }),
    ...(calendar === undefined ? {} : { calendar }),
  }
  const versions = (overview.data?.notices ?? []).flatMap(({ loaded, version }) => (loaded === null ? [] : [version]))
  return (
    <Page title={m.calendar_changes_title()}>
      <div className="page-head">
        <h1 id="changes">{m.calendar_changes_title()}</h1>
        {data !== undefined && (
          <p className="muted num" role="status">
            {m.calendar_changes_count({ total: data.total, moved: data.moved })}
          </p>
        )}
      </div>
      <p className="muted">{m.calendar_changes_lead()}</p>
      <div className="changes-filters no-print">
        {manyUnits && (
          <Field label={m.calendar_changes_unit()}>
            {(control) => (
              <Select<string>
                {...control}
                value={unit ?? ALL}
                options={[
                  { value: ALL, label: m.calendar_changes_all_units() },
                  ...(units.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(chosen) => {
                  const { unit: _, ...rest } = filters
                  go(chosen === ALL ? rest : { ...rest, unit: chosen })
                }}
              />
            )}
          </Field>
        )}
        <Field label={m.calendar_changes_version()}>
          {(control) => (
            <Select<string>
              {...control}
              value={calendar ?? ALL}
              options={[
                { value: ALL, label: m.calendar_changes_all_versions() },
                ...[...new Set([...(calendar === undefined ? [] : [calendar]), ...versions])].map((value) => ({
                  value,
                  label: value,
                })),
              ]}
              onChange={(chosen) => {
                const { calendar: _, ...rest } = filters
                go(chosen === ALL ? rest : { ...rest, calendar: chosen })
              }}
            />
          )}
        </Field>
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.total === 0 ? (
        <EmptyState title={m.calendar_changes_empty()} body={m.calendar_changes_empty_body()} />
      ) : (
        <>
          <ChangeTable changes={data.changes} showUnit={manyUnits} labelledBy="changes" />
          <p className="changes-pages no-print">
            <Button disabled={page === 1} onClick={() => go(page === 2 ? filters : { ...filters, page: page - 1 })}>
              {m.calendar_page_previous()}
            </Button>
            <Button disabled={page * CHANGES_A_PAGE >= data.total} onClick={() => go({ ...filters, page: page + 1 })}>
              {m.calendar_page_next()}
            </Button>
          </p>
        </>
      )}
    </Page>
  )
}
