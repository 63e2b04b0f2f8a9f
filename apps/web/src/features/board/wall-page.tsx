import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { boardInput, narrowedBy } from './board-search.ts'
import { useBoardEvents } from './use-board-events.ts'
import { WALL_PANELS } from './wall-panels.tsx'
import './board.css'
import './wall.css'

const route = getRouteApi('/workspace/board/wall')

/** Asked now and then also without being told: a wall has nobody who would reload it. */
const AGAIN_MS = 60_000

/** The board for a screen on the wall: all of it on one screen, readable from across the room; below each other where there is no room. */
export function WallPage() {
  const search = route.useSearch()
  const question = trpc.board.get.queryOptions(boardInput(search))
  const { data: board, isError, dataUpdatedAt } = useQuery({ ...question, refetchInterval: AGAIN_MS, retry: false })
  const isHeard = useBoardEvents()
  const time = new Date(dataUpdatedAt).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })
  return (
    <Page title={m.brd_wall_title()}>
      <div className="wall">
        <header className="wall-head">
          <h1>{m.brd_wall_title()}</h1>
          {board !== undefined && (
            <p className="num" role="status">
              {isError || !isHeard ? m.brd_wall_cut({ time }) : m.brd_wall_at({ date: board.asOf, time })}
            </p>
          )}
          <Link className="wall-leave no-print" to="/board" search={narrowedBy(search)}>
            {m.brd_wall_leave()}
          </Link>
        </header>
        {board === undefined ? (
          <p className="wall-waiting">{isError ? m.brd_wall_failed() : m.brd_wall_waiting()}</p>
        ) : (
          WALL_PANELS.map(({ key, title, Panel }) => (
            <section key={key} className={`wall-panel wall-${key}`} aria-label={title()}>
              <h2>{title()}</h2>
              <Panel board={board} />
            </section>
          ))
        )}
      </div>
    </Page>
  )
}
