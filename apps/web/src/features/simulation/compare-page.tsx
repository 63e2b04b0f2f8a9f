import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Compared } from './compared.tsx'
import './simulation.css'

const route = getRouteApi('/workspace/simulation/compare')

/** Two saved trials side by side, as they came out. */
export function ComparePage() {
  const { one, other } = route.useSearch()
  const asked = (id: string | undefined) =>
    trpc.simulation.open.queryOptions(id === undefined ? skipToken : { id }, { throwOnError: true })
  const first = useQuery(asked(one))
  const second = useQuery(asked(other))
  const back = (
    <Link className="text-link" to="/simulation/saved" search={{ ...(one && { one }), ...(other && { other }) }}>
      {m.saved_sim_title()}
    </Link>
  )
  return (
    <Page title={m.saved_sim_compare_title()}>
      <div className="page-head">
        <div>
          <p className="no-print">{back}</p>
          <h1>{m.saved_sim_compare_title()}</h1>
          <p className="muted">{m.saved_sim_compare_lead()}</p>
        </div>
      </div>
      {one === undefined || other === undefined ? (
        <EmptyState title={m.saved_sim_compare_title()} body={m.saved_sim_pick_hint()}>
          {back}
        </EmptyState>
      ) : first.data === undefined || second.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <Compared trials={[first.data, second.data]} />
      )}
    </Page>
  )
}
