import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import '../../ui/grid.css'
import { useNarrow } from '../../ui/use-media.ts'
import './board.css'
import { boardInput } from './board-search.ts'
import { BoardHead } from './board-head.tsx'
import { Figures } from './figures.tsx'
import { TurnedRed } from './turned-red.tsx'
import { worstFirst } from './worst-first.ts'
import { UnitList } from './unit-list.tsx'
import { UnitTable } from './unit-table.tsx'

const route = getRouteApi('/workspace/board')

/** The finance bureau's first page: how many clocks are late, where, and what is new since the last working day. */
export function BoardPage() {
  const search = route.useSearch()
  const { data: board } = useSuspenseQuery(trpc.board.get.queryOptions(boardInput(search)))
  const narrow = useNarrow()
  const units = worstFirst(board.units)
  return (
    <Page title={m.board_title()}>
      <BoardHead board={board} search={search} />
      <Figures board={board} />
      {board.units.length === 0 ? (
        <EmptyState title={m.board_empty_title()} body={m.board_empty_body()}>
          <Link to="/ledger">{m.board_empty_action()}</Link>
        </EmptyState>
      ) : (
        <div className="board-columns">
          {narrow ? (
            <>
              <TurnedRed board={board} />
              <UnitList units={units} level={board.level} year={search.year} />
            </>
          ) : (
            <>
              <UnitTable units={units} level={board.level} year={search.year} />
              <TurnedRed board={board} />
            </>
          )}
        </div>
      )}
    </Page>
  )
}
