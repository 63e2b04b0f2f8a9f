import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { useStanding } from '../../app/standing.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNarrow } from '../../ui/use-media.ts'
import { RulebookCards } from './rulebook-cards.tsx'
import { RulebookFilters } from './rulebook-filters.tsx'
import { RulebookTable } from './rulebook-table.tsx'
import { filterRows, ruleRows } from './rule-rows.ts'
import './rulebook.css'

const route = getRouteApi('/workspace/rules')

/** Every rule of the catalogue: its figure today, its article, its marks, and whether records are judged by it. */
export function RulebookPage() {
  const search = route.useSearch()
  const { today } = useSession()
  const { settings } = useStanding()
  const narrow = useNarrow()
  const rows = useMemo(() => ruleRows(today, settings), [today, settings])
  const found = useMemo(() => filterRows(rows, search), [rows, search])
  return (
    <Page title={m.rules_title()}>
      <div className="page-head">
        <h1>{m.rules_title()}</h1>
        <p className="muted num" role="status">
          {m.rules_count({ n: found.length, all: rows.length })}
        </p>
      </div>
      <RulebookFilters search={search} />
      {found.length === 0 ? (
        <EmptyState title={m.rules_empty_title()} body={m.list_empty_body()}>
          <Link to="/rules">{m.list_clear()}</Link>
        </EmptyState>
      ) : narrow ? (
        <RulebookCards rows={found} />
      ) : (
        <RulebookTable rows={found} search={search} />
      )}
    </Page>
  )
}
