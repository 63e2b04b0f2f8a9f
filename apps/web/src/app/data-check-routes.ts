import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readCheckSearch } from '../features/datacheck/check-search.ts'
import { isKey } from '../features/procurements/list/list-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** 省网清单核查: the checks that were made, one of them, and a new one. */
export function dataCheckRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const dataChecks = createRoute({
    getParentRoute: () => workspace,
    path: '/data-check',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.datacheck.list.queryOptions())),
    component: lazyRouteComponent(() => import('../features/datacheck/checks-page.tsx'), 'ChecksPage'),
  })

  const newDataCheck = createRoute({
    getParentRoute: () => workspace,
    path: '/data-check/new',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.datacheck.list.queryOptions())),
    component: lazyRouteComponent(() => import('../features/datacheck/new-check-page.tsx'), 'NewCheckPage'),
  })

  const dataCheck = createRoute({
    getParentRoute: () => workspace,
    path: '/data-check/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    validateSearch: readCheckSearch,
    component: lazyRouteComponent(() => import('../features/datacheck/check-page.tsx'), 'CheckPage'),
  })
  return [dataChecks, newDataCheck, dataCheck] as const
}
