import { router } from './router.tsx'
import { queryClient, trpc } from './trpc.ts'

/**
 * Fetches what the address of the page needs before anything is drawn: who is asking, what days are counted by, and the files of the
 * page. The router would ask for one after the other, when all that surrounds the page is there.
 */
export function fetchAhead(): void {
  void Promise.allSettled([
    queryClient.query(trpc.access.me.queryOptions()),
    queryClient.query(trpc.calendar.standing.queryOptions()),
  ])
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname)
  for (const route of routes) void router.loadRouteChunk(route)
}
