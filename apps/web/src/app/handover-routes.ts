import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readHandoverSearch } from '../features/handover/handover-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** The hand-over of published notices to the platform: the list, notices of before, the channel. */
export function handoverRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const handover = createRoute({
    getParentRoute: () => workspace,
    path: '/handover',
    validateSearch: readHandoverSearch,
    component: lazyRouteComponent(() => import('../features/handover/handover-page.tsx'), 'HandoverPage'),
  })

  const earlier = createRoute({
    getParentRoute: () => workspace,
    path: '/handover/earlier',
    validateSearch: (search: Record<string, unknown>): { page?: number } => {
      const { page } = readHandoverSearch(search)
      return page === undefined ? {} : { page }
    },
    component: lazyRouteComponent(() => import('../features/handover/earlier-page.tsx'), 'EarlierPage'),
  })

  const channel = createRoute({
    getParentRoute: () => workspace,
    path: '/handover/channel',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.handover.channel.queryOptions())),
    component: lazyRouteComponent(() => import('../features/handover/channel-page.tsx'), 'ChannelPage'),
  })
  return [handover, earlier, channel] as const
}
