import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readBudgetSearch } from '../features/budget/budget-search.ts'
import { readPlanSearch } from '../features/budget/plan-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** The lines of the approved budget, their import, and the plan of reserved shares. */
export function budgetRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const budget = createRoute({
    getParentRoute: () => workspace,
    path: '/budget',
    validateSearch: readBudgetSearch,
    component: lazyRouteComponent(() => import('../features/budget/budget-page.tsx'), 'BudgetPage'),
  })

  const budgetImport = createRoute({
    getParentRoute: () => workspace,
    path: '/budget/import',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.budget.history.queryOptions())),
    component: lazyRouteComponent(() => import('../features/budget/import-page.tsx'), 'BudgetImportPage'),
  })

  const sharePlan = createRoute({
    getParentRoute: () => workspace,
    path: '/reserved-share',
    validateSearch: readPlanSearch,
    component: lazyRouteComponent(() => import('../features/budget/share-plan-page.tsx'), 'SharePlanPage'),
  })
  return [budget, budgetImport, sharePlan] as const
}
