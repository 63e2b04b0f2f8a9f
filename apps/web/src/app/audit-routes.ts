import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readLogSearch } from '../features/audit/log-search.ts'
import { readLookBackSearch } from '../features/audit/look-back-search.ts'
import { readSampleSearch } from '../features/audit/sample-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** What auditing needs: the log, boards of the past, and samples. */
export function auditRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const log = createRoute({
    getParentRoute: () => workspace,
    path: '/log',
    validateSearch: readLogSearch,
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.audit.overview.queryOptions())),
    component: lazyRouteComponent(() => import('../features/audit/log-page.tsx'), 'LogPage'),
  })

  const lookBack = createRoute({
    getParentRoute: () => workspace,
    path: '/audit',
    validateSearch: readLookBackSearch,
    component: lazyRouteComponent(() => import('../features/audit/look-back-page.tsx'), 'LookBackPage'),
  })

  const auditSample = createRoute({
    getParentRoute: () => workspace,
    path: '/audit/sample',
    validateSearch: readSampleSearch,
    component: lazyRouteComponent(() => import('../features/audit/sample-page.tsx'), 'SamplePage'),
  })
  return [log, lookBack, auditSample] as const
}
