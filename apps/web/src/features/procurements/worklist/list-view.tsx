import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Light } from '../../../ui/light.tsx'
import { ReadyRow } from './ready-row.tsx'
import { fetchForms } from './record-here.tsx'
import type { Work } from './use-work.ts'
import { WorkLine, keyOf } from './work-line.tsx'
import { groupsOf } from './work-groups.ts'
import type { Line } from './work-groups.ts'
import { WorklistGroup } from './worklist-group.tsx'
import { countFilters, listQuestion } from './worklist-search.ts'
import type { WorklistSearch } from './worklist-search.ts'

interface ListViewProps {
  readonly search: WorklistSearch
  readonly work: Work
}

/** Everything that is due, by how near it is. */
export function ListView({ search, work }: ListViewProps) {
  const { person, may } = useSession()
  const records = may('procurements.record')
  useEffect(() => {
    if (records) void fetchForms().catch(() => undefined)
  }, [records])
  const { data } = useSuspenseQuery(trpc.worklist.list.queryOptions(listQuestion(search)))
  const { asOf, items, ready, more } = data
  const { overdue, soon, later } = groupsOf(items, work.done, asOf)
  if (overdue.length + soon.length + later.length + ready.length === 0) {
    return countFilters(search) > 0 ? (
      <EmptyState title={m.worklist_none_title()} body={m.worklist_none_body()}>
        <Link to="/worklist">{m.list_clear()}</Link>
      </EmptyState>
    ) : (
      <EmptyState title={m.worklist_empty_title()} body={m.worklist_empty_body()}>
        {may('ledger.import') && <Link to="/ledger">{m.worklist_import()}</Link>}
      </EmptyState>
    )
  }
  const firstStep = [...overdue, ...soon, ...later].find((line) => line.kind === 'item' && line.item.kind === 'step')
  const row = (line: Line) => (
    <WorkLine
      key={keyOf(line)}
      line={line}
      asOf={asOf}
      showUnit={person.manyUnits}
      first={line === firstStep}
      work={work}
      records={records}
    />
  )
  const count = (lines: readonly Line[]) => lines.filter(({ kind }) => kind === 'item').length
  return (
    <>
      <div className="card">
        <WorklistGroup
          head={<Light light="red" word={m.worklist_overdue({ n: count(overdue) })} />}
          items={overdue}
          atFirst={20}
          renderRow={row}
        />
        <WorklistGroup
          head={<Light light="yellow" word={m.worklist_soon({ n: count(soon) })} />}
          items={soon}
          atFirst={12}
          renderRow={row}
        />
        <WorklistGroup
          head={m.worklist_ready({ n: ready.length })}
          items={ready}
          atFirst={4}
          renderRow={(item) => <ReadyRow key={item.key} item={item} asOf={asOf} showUnit={person.manyUnits} />}
        />
        <WorklistGroup
          head={<Light light="green" word={m.worklist_later({ n: count(later) })} />}
          items={later}
          atFirst={4}
          renderRow={row}
        />
      </div>
      {more && <p className="muted">{m.worklist_first_only({ n: items.length })}</p>}
    </>
  )
}
