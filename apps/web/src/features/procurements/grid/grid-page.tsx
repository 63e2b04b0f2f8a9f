import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Grid } from '@tenderlight/contracts/steps'
import { Skeleton } from 'antd'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { GridEditor } from './grid-editor.tsx'
import { GridFilters } from './grid-filters.tsx'
import './grid.css'

const route = getRouteApi('/workspace/procurements/grid')

/** The steps of many projects at once. */
export function GridPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { person } = useSession()
  const { data } = useQuery(
    trpc.steps.grid.queryOptions(search, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  return (
    <Page title={m.grid_title()}>
      <div className="page-head">
        <h1>{m.grid_title()}</h1>
        <p className="muted num" role="status">
          {data !== undefined && sayShown(data)}
        </p>
        <span className="spacer" />
        <Link to="/procurements" className="no-print">
          {m.grid_back()}
        </Link>
      </div>
      <GridFilters
        search={search}
        withUnit={person.manyUnits}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={m.list_empty_title()} body={m.list_empty_body()} />
      ) : (
        <GridEditor rows={data.rows} withUnit={person.manyUnits} />
      )}
    </Page>
  )
}

function sayShown({ rows, total }: Grid): string {
  return total > rows.length ? m.grid_shown({ shown: rows.length, total }) : m.list_count({ n: total })
}
