import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readAlertsSearch } from '../features/alerts/alerts-search.ts'
import { readDeliveriesSearch } from '../features/alerts/deliveries-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** What turned yellow or red, where the word of it goes, and whether it got there. */
export function alertRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const alerts = createRoute({
    getParentRoute: () => workspace,
    path: '/alerts',
    validateSearch: readAlertsSearch,
    component: lazyRouteComponent(() => import('../features/alerts/alerts-page.tsx'), 'AlertsPage'),
  })
  const channels = createRoute({
    getParentRoute: () => workspace,
    path: '/alerts/channels',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.alerts.channels.queryOptions())),
    component: lazyRouteComponent(() => import('../features/alerts/channels-page.tsx'), 'ChannelsPage'),
  })
  const deliveries = createRoute({
    getParentRoute: () => workspace,
    path: '/alerts/deliveries',
    validateSearch: readDeliveriesSearch,
    component: lazyRouteComponent(() => import('../features/alerts/deliveries-page.tsx'), 'DeliveriesPage'),
  })
  return [alerts, channels, deliveries] as const
}
