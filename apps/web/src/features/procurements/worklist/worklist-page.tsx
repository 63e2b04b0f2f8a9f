import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { spokenDate, weekdayName } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Light } from '../../../ui/light.tsx'
import { RecordFactDrawer } from '../facts/record-fact-drawer.tsx'
import type { FactToRecord } from '../facts/record-fact-drawer.tsx'
import { ReadyRow } from './ready-row.tsx'
import type { StepItem, Worklist } from '@tenderlight/contracts/worklist'
import { groupsOf } from './worklist-data.ts'
import { WorklistGroup } from './worklist-group.tsx'
import { WorklistRow } from './worklist-row.tsx'
import './worklist.css'

/** The unit's first page: the next thing to do and by when. */
export function WorklistPage({ children }: { readonly children?: ReactNode }) {
  const { person, today, may } = useSession()
  const { data: work } = useSuspenseQuery(trpc.worklist.list.queryOptions({}))
  const navigate = useNavigate()
  const [recording, setRecording] = useState<FactToRecord>()
  return (
    <Page title={m.worklist_title()} narrow>
      <div className="page-head">
        <h1>{m.worklist_title()}</h1>
        <p className="muted">
          {spokenDate(today, today)} · {weekdayName(today)}
          {may('board.read') && <> · {m.worklist_bureau()}</>}
        </p>
        <span className="spacer" />
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
      {isEmpty(work) ? (
        <EmptyState title={m.worklist_empty_title()} body={m.worklist_empty_body()}>
          {may('ledger.import') && <Link to="/ledger">{m.worklist_import()}</Link>}
        </EmptyState>
      ) : (
        <Groups
          work={work}
          showUnit={person.manyUnits}
          onRecord={may('procurements.record') ? (item) => setRecording(factOf(item)) : undefined}
        />
      )}
      {children}
      <RecordFactDrawer fact={recording} onClose={() => setRecording(undefined)} />
    </Page>
  )
}

interface GroupsProps {
  readonly work: Worklist
  readonly showUnit: boolean
  /** Absent for those who only look. */
  readonly onRecord: ((item: StepItem) => void) | undefined
}

function Groups({ work, showUnit, onRecord }: GroupsProps) {
  const { asOf, ready } = work
  const { overdue, soon, later } = groupsOf(work)
  const row = (first: boolean) => (item: StepItem, index: number) => (
    <WorklistRow
      key={`${item.key} ${item.rule} ${item.part ?? ''}`}
      item={item}
      asOf={asOf}
      showUnit={showUnit}
      first={first && index === 0}
      onRecord={onRecord}
    />
  )
  return (
    <div className="card">
      <WorklistGroup
        head={<Light light="red" word={m.worklist_overdue({ n: overdue.length })} />}
        items={overdue}
        atFirst={20}
        renderRow={row(true)}
      />
      <WorklistGroup
        head={<Light light="yellow" word={m.worklist_soon({ n: soon.length })} />}
        items={soon}
        atFirst={12}
        renderRow={row(overdue.length === 0)}
      />
      <WorklistGroup
        head={m.worklist_ready({ n: ready.length })}
        items={ready}
        atFirst={4}
        renderRow={(item) => <ReadyRow key={item.key} item={item} asOf={asOf} showUnit={showUnit} />}
      />
      <WorklistGroup
        head={<Light light="green" word={m.worklist_later({ n: later.length })} />}
        items={later}
        atFirst={4}
        renderRow={row(overdue.length + soon.length === 0)}
      />
    </div>
  )
}

function isEmpty({ items, ready }: Worklist): boolean {
  return items.length + ready.length === 0
}

function factOf({ key, title, id, event }: StepItem): FactToRecord {
  return { key, title: title ?? id, event }
}
