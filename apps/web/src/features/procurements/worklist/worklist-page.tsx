import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { m } from '../../../paraglide/messages.js'
import { spokenDate, weekdayName } from '../../../ui/dates.ts'
import { ListView } from './list-view.tsx'
import { useWork } from './use-work.ts'
import { WorklistFilters } from './worklist-filters.tsx'
import { partOf } from '../../../ui/part.tsx'
import './worklist.css'

const MonthView = partOf(async () => (await import('./month/month-view.tsx')).MonthView)

const route = getRouteApi('/workspace/worklist')

interface WorklistPageProps {
  /** What comes before the list: it waits for the unit as well. */
  readonly ahead?: ReactNode
  readonly children?: ReactNode
}

/** The unit's first page: the next thing to do and by when, as a list or by the days of a month. */
export function WorklistPage({ ahead, children }: WorklistPageProps) {
  const { person, today, may } = useSession()
  const search = route.useSearch()
  const navigate = useNavigate()
  const work = useWork()
  return (
    <Page title={m.worklist_title()} narrow>
      <div className="page-head">
        <h1>{m.worklist_title()}</h1>
        <p className="muted">
          {spokenDate(today, today)} · {weekdayName(today)}
          {may('board.read') && <> · {m.worklist_bureau()}</>}
        </p>
        <span className="spacer" />
        <Button className="no-print" onClick={() => void navigate({ to: '/account', hash: 'subscriptions' })}>
          {m.worklist_subscribe()}
        </Button>
        {may('ledger.import') && (
          <Button className="no-print" onClick={() => void navigate({ to: '/ledger' })}>
            {m.worklist_import()}
          </Button>
        )}
        {may('intentions.submit') && (
          <>
            <Button
              className="no-print"
              onClick={() => void navigate({ to: '/intentions/new', search: { paste: true } })}
            >
              {m.worklist_paste()}
            </Button>
            <Button className="no-print" type="primary" onClick={() => void navigate({ to: '/intentions/new' })}>
              {m.worklist_new()}
            </Button>
          </>
        )}
      </div>
      {ahead}
      <WorklistFilters search={search} withUnit={person.manyUnits} />
      {search.view === 'calendar' ? (
        <MonthView search={search} work={work} />
      ) : (
        <ListView search={search} work={work} />
      )}
      {children}
    </Page>
  )
}
