import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import '../../ui/grid.css'
import { useNarrow } from '../../ui/use-media.ts'
import './board.css'
import { boardInput, changeBoard, narrowedBy } from './board-search.ts'
import type { BoardChange } from './board-search.ts'
import { BoardHead } from './board-head.tsx'
import { CasesCard } from './cases-card.tsx'
import { Figures } from './figures.tsx'
import { TrendLine } from './trend-line.tsx'
import { TurnedRed } from './turned-red.tsx'
import { Turning } from './turning.tsx'
import { UnitsPart } from './units-part.tsx'
import { useBoardEvents } from './use-board-events.ts'

const route = getRouteApi('/workspace/board')

/** The finance bureau's first page: how many clocks are late, where, what is new since the last working day and what is next. */
export function BoardPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: board } = useSuspenseQuery(trpc.board.get.queryOptions(boardInput(search)))
  useBoardEvents()
  const narrow = useNarrow()
  const change = (by: BoardChange) =>
    void navigate({ search: (before) => changeBoard(before, by), replace: true, resetScroll: false })
  const news = (
    <div className="board-news">
      <TurnedRed board={board} />
      <Turning board={board} />
    </div>
  )
  return (
    <Page title={m.board_title()}>
      <BoardHead title={m.board_title()} day={board} search={search} onChange={change}>
        <Link to="/board/ranking" search={narrowedBy(search)}>
          {m.brd_ranking()}
        </Link>
        <Link to="/board/wall" search={narrowedBy(search)}>
          {m.brd_wall()}
        </Link>
      </BoardHead>
      <Figures board={board} />
      <CasesCard />
      <section className="card board-trend-card" aria-label={m.brd_trend()}>
        <h2 className="small">{m.brd_trend()}</h2>
        <TrendLine trend={board.trend} />
      </section>
      {board.units.length === 0 ? (
        <EmptyState title={m.board_empty_title()} body={m.board_empty_body()}>
          <Link to="/ledger">{m.board_empty_action()}</Link>
        </EmptyState>
      ) : (
        <div className="board-columns">
          {narrow && news}
          <UnitsPart board={board} search={search} onChange={change} />
          {!narrow && news}
        </div>
      )}
    </Page>
  )
}
