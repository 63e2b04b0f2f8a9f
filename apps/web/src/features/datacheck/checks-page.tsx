import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChecksTable } from './checks-table.tsx'
import './datacheck.css'

/** 省网清单核查: the checks that were made, newest first. */
export function ChecksPage() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.datacheck.list.queryOptions())
  const mayRun = may('datacheck.run')
  const seesAll = may('board.read')
  const begin = (
    <Link className="button-link" to="/data-check/new">
      {m.dc_new()}
    </Link>
  )
  return (
    <Page title={m.dc_title()}>
      <div className="page-head">
        <h1>{m.dc_title()}</h1>
        <span className="spacer" />
        {mayRun && data.checks.length > 0 && <span className="no-print">{begin}</span>}
      </div>
      <p className="muted">{seesAll ? m.dc_lead() : m.dc_lead_unit()}</p>
      {data.checks.length === 0 ? (
        <EmptyState title={m.dc_none()} body={seesAll ? m.dc_none_body() : m.dc_none_unit_body()}>
          {mayRun && begin}
        </EmptyState>
      ) : (
        <ChecksTable checks={data.checks} />
      )}
    </Page>
  )
}
