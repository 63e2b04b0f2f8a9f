import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { useStill } from '../../ui/use-media.ts'
import { boardInput, narrowedBy } from './board-search.ts'
import { useBoardEvents } from './use-board-events.ts'
import { WALL_PANELS } from './wall-panels.tsx'
import './wall.css'

const route = getRouteApi('/workspace/board/wall')

const TURN_MS = 20_000
/** Asked now and then also without being told: a wall has nobody who would reload it. */
const AGAIN_MS = 60_000

/** The board for a screen on the wall: three panels in turn, readable from across the room. */
export function WallPage() {
  const search = route.useSearch()
  const question = trpc.board.get.queryOptions(boardInput(search))
  const { data: board, isError, dataUpdatedAt } = useQuery({ ...question, refetchInterval: AGAIN_MS, retry: false })
  const isHeard = useBoardEvents()
  const isStill = useStill()
  const [at, setAt] = useState(0)
  const [isPaused, setPaused] = useState(false)
  const isTurning = !isStill && !isPaused
  useEffect(() => {
    if (!isTurning) return
    const timer = setInterval(() => setAt((before) => (before + 1) % WALL_PANELS.length), TURN_MS)
    return () => clearInterval(timer)
  }, [isTurning])
  const shown = isStill ? WALL_PANELS : WALL_PANELS.slice(at, at + 1)
  const time = new Date(dataUpdatedAt).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })
  return (
    <Page title={m.brd_wall_title()}>
      <div className={isStill ? 'wall wall-still' : 'wall'}>
        <header className="wall-head">
          <h1>{m.brd_wall_title()}</h1>
          {board !== undefined && (
            <p className="num" role="status">
              {isError || !isHeard ? m.brd_wall_cut({ time }) : m.brd_wall_at({ date: board.asOf, time })}
            </p>
          )}
          <nav className="wall-controls no-print" aria-label={m.brd_wall_panels()}>
            {!isStill && (
              <>
                {WALL_PANELS.map(({ key, title }, index) => (
                  <button key={key} type="button" aria-current={index === at} onClick={() => setAt(index)}>
                    {title()}
                  </button>
                ))}
                <button type="button" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
                  {isPaused ? m.brd_wall_go_on() : m.brd_wall_pause()}
                </button>
              </>
            )}
            <Link to="/board" search={narrowedBy(search)}>
              {m.brd_wall_leave()}
            </Link>
          </nav>
        </header>
        {board === undefined ? (
          <p className="wall-waiting">{isError ? m.brd_wall_failed() : m.brd_wall_waiting()}</p>
        ) : (
          shown.map(({ key, title, Panel }) => (
            <section key={key} className="wall-panel" aria-label={title()}>
              <h2>{title()}</h2>
              <Panel board={board} />
            </section>
          ))
        )}
      </div>
    </Page>
  )
}
