import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readLogSearch } from '../features/audit/log-search.ts'
import { readLookBackSearch } from '../features/audit/look-back-search.ts'
import type { LookBackSearch } from '../features/audit/look-back-search.ts'
import { readSampleSearch, sampleQuestion } from '../features/audit/sample-search.ts'
import { askAhead } from './ask-ahead.ts'
import type { Cause } from './ask-ahead.ts'
import { knownToday } from './known-today.ts'
import { queryClient, trpc } from './trpc.ts'

/** What auditing needs: the log, boards of the past, and samples. */
export function auditRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const lookBackAhead = (cause: Cause, { day }: LookBackSearch) => {
    const today = knownToday()
    if (day === undefined || today === undefined || day >= today) return undefined
    return askAhead(cause, queryClient.query(trpc.audit.lookBack.queryOptions({ day })))
  }

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
    loaderDeps: ({ search }) => search,
    loader: ({ cause, deps }) => lookBackAhead(cause, deps),
    component: lazyRouteComponent(() => import('../features/audit/look-back-page.tsx'), 'LookBackPage'),
  })

  const auditSample = createRoute({
    getParentRoute: () => workspace,
    path: '/audit/sample',
    validateSearch: readSampleSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ cause, deps }) => {
      const question = sampleQuestion(deps)
      return question && askAhead(cause, queryClient.query(trpc.audit.sample.queryOptions(question)))
    },
    component: lazyRouteComponent(() => import('../features/audit/sample-page.tsx'), 'SamplePage'),
  })
  return [log, lookBack, auditSample] as const
}
