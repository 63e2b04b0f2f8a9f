import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../../app/trpc.ts'

const EVENTS = '/api/board/events'
/** A busy day has a change a second: the page asks again no more often than this. */
const EVERY_MS = 5_000

/**
 * Asks for what the board shows again whenever the server tells that something changed; while nobody looks at the page it waits.
 * Answers whether the server can be heard.
 */
export function useBoardEvents(): boolean {
  const queries = useQueryClient()
  const [isHeard, setHeard] = useState(true)
  useEffect(() => {
    let seen: string | undefined
    let isBehind = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      if (timer !== undefined || document.hidden) {
        isBehind = true
        return
      }
      isBehind = false
      void queries.invalidateQueries({ queryKey: trpc.board.pathKey() })
      timer = setTimeout(() => {
        timer = undefined
        if (isBehind) ask()
      }, EVERY_MS)
    }
    const source = new EventSource(EVENTS)
    source.addEventListener('open', () => setHeard(true))
    source.addEventListener('error', () => setHeard(false))
    source.addEventListener('changed', ({ lastEventId }) => {
      if (seen !== undefined && seen !== lastEventId) ask()
      seen = lastEventId
    })
    const onVisible = () => {
      if (!document.hidden && isBehind) ask()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      source.close()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [queries])
  return isHeard
}
