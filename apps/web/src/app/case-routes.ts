import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readCasesSearch } from '../features/cases/cases-search.ts'
import { readNewCaseSearch } from '../features/cases/new-search.ts'
import { isKey } from '../features/procurements/list/list-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** 督办: the list, a new one, one of them. */
export function caseRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const cases = createRoute({
    getParentRoute: () => workspace,
    path: '/cases',
    validateSearch: readCasesSearch,
    component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
  })
  const newCase = createRoute({
    getParentRoute: () => workspace,
    path: '/cases/new',
    validateSearch: readNewCaseSearch,
    component: lazyRouteComponent(() => import('../features/cases/new-case-page.tsx'), 'NewCasePage'),
  })
  const oneCase = createRoute({
    getParentRoute: () => workspace,
    path: '/cases/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    loader: ({ cause, params }) => askAhead(cause, queryClient.query(trpc.cases.get.queryOptions({ id: params.id }))),
    component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
  })
  return [cases, newCase, oneCase] as const
}
