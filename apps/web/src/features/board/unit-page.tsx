import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { currentLocale } from '../../ui/locale.ts'
import './board.css'
import { BoardHead } from './board-head.tsx'
import { boardInput, changeBoard, narrowedBy } from './board-search.ts'
import { CasesCard } from './cases-card.tsx'
import { DrillTable } from './drill-table.tsx'
import { OnTimeBar } from './on-time-bar.tsx'
import { TrendCard } from './trend-card.tsx'
import { useBoardEvents } from './use-board-events.ts'

const route = getRouteApi('/workspace/board/units/$id')

/** One unit on the board: its deadlines by rule, and its twelve months. */
export function UnitPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useSuspenseQuery(trpc.board.unit.queryOptions({ ...boardInput(search), unit: id }))
  useBoardEvents()
  const { unit, level, rules } = data
  const { level: _, ...narrowed } = narrowedBy(search)
  return (
    <Page title={unit.name}>
      <BoardHead
        title={unit.name}
        day={data}
        search={search}
        onChange={(by) => void navigate({ search: (before) => changeBoard(before, by), replace: true })}
      >
        <Link to="/procurements" search={{ ...narrowed, level, unit: unit.id }}>
          {m.brd_projects_of({ n: data.openProcurements })}
        </Link>
        <Link to="/board" search={narrowedBy(search)}>
          {m.brd_back()}
        </Link>
      </BoardHead>
      <section className="card board-summary" aria-label={m.board_on_time()}>
        <span className="muted">{m.board_on_time()}</span>
        <OnTimeBar ratio={data.onTime} />
      </section>
      <CasesCard unit={unit.id} />
      <h2 id="unit-rules">{m.brd_by_rule()}</h2>
      {rules.length === 0 ? (
        <EmptyState title={m.brd_unit_empty()} body={m.brd_unit_empty_body()} />
      ) : (
        <DrillTable
          labelledBy="unit-rules"
          head={m.brd_rule()}
          level={level}
          search={search}
          rows={rules.map(({ rule, stage, counts, onTime }) => ({
            key: rule,
            name: ruleTitle(rule, currentLocale()),
            link: (
              <Link to="/board/rules/$id" params={{ id: rule }} search={narrowedBy(search)}>
                {ruleTitle(rule, currentLocale())}
              </Link>
            ),
            stage,
            counts,
            onTime,
            unit: unit.id,
            rule,
          }))}
        />
      )}
      <TrendCard trend={data.trend} />
    </Page>
  )
}
