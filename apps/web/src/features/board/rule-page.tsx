import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { currentLocale } from '../../ui/locale.ts'
import './board.css'
import { BoardHead } from './board-head.tsx'
import { boardInput, changeBoard, narrowedBy } from './board-search.ts'
import { DrillTable } from './drill-table.tsx'
import { OnTimeBar } from './on-time-bar.tsx'
import { TrendCard } from './trend-card.tsx'
import { useBoardEvents } from './use-board-events.ts'

const route = getRouteApi('/workspace/board/rules/$id')

/** One rule on the board: which units keep it, and its twelve months. */
export function RulePage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useSuspenseQuery(trpc.board.rule.queryOptions({ ...boardInput(search), rule: id }))
  useBoardEvents()
  const title = ruleTitle(id, currentLocale())
  const stage = ruleById(id)?.stage ?? 'tender'
  return (
    <Page title={title}>
      <BoardHead
        title={title}
        day={data}
        search={search}
        withLevel={false}
        onChange={(by) => void navigate({ search: (before) => changeBoard(before, by), replace: true })}
      >
        <Link to="/rules/$id" params={{ id }}>
          {m.brd_rule_page()}
        </Link>
        <Link to="/board" search={narrowedBy(search)}>
          {m.brd_back()}
        </Link>
      </BoardHead>
      <section className="card board-summary" aria-label={m.board_on_time()}>
        <span className="muted">{m.board_on_time()}</span>
        <OnTimeBar ratio={data.onTime} />
      </section>
      <h2 id="rule-units">{m.brd_by_unit()}</h2>
      {data.units.length === 0 ? (
        <EmptyState title={m.brd_rule_empty()} body={m.brd_rule_empty_body()} />
      ) : (
        <DrillTable
          labelledBy="rule-units"
          head={m.board_unit()}
          level={data.level}
          search={search}
          rows={data.units.map(({ unit, counts, onTime }) => ({
            key: unit.id,
            name: unit.name,
            link: (
              <Link to="/board/units/$id" params={{ id: unit.id }} search={narrowedBy(search)}>
                {unit.name}
              </Link>
            ),
            stage,
            counts,
            onTime,
            unit: unit.id,
            rule: id,
          }))}
        />
      )}
      <TrendCard trend={data.trend} />
    </Page>
  )
}
