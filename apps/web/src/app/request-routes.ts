import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { isKey } from '../features/procurements/list/list-search.ts'
import { readNewRequestSearch, readRequestsSearch } from '../features/requests/requests-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** 诉求与投诉: the list, taking one in, one of them. */
export function requestRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const requests = createRoute({
    getParentRoute: () => workspace,
    path: '/requests',
    validateSearch: readRequestsSearch,
    component: lazyRouteComponent(() => import('../features/requests/requests-page.tsx'), 'RequestsPage'),
  })
  const newRequest = createRoute({
    getParentRoute: () => workspace,
    path: '/requests/new',
    validateSearch: readNewRequestSearch,
    component: lazyRouteComponent(() => import('../features/requests/new-request-page.tsx'), 'NewRequestPage'),
  })
  const request = createRoute({
    getParentRoute: () => workspace,
    path: '/requests/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    loader: ({ cause, params }) =>
      askAhead(cause, queryClient.query(trpc.requests.get.queryOptions({ id: params.id }))),
    component: lazyRouteComponent(() => import('../features/requests/request-page.tsx'), 'RequestPage'),
  })
  return [requests, newRequest, request] as const
}
