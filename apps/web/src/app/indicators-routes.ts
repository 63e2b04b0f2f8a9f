import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readIndicatorSearch, readIndicatorsSearch } from '../features/indicators/indicators-search.ts'

/** Figures about many projects together: all of them, and what is behind one. */
export function indicatorsRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const all = createRoute({
    getParentRoute: () => workspace,
    path: '/indicators',
    validateSearch: readIndicatorsSearch,
    component: lazyRouteComponent(() => import('../features/indicators/indicators-page.tsx'), 'IndicatorsPage'),
  })

  const one = createRoute({
    getParentRoute: () => workspace,
    path: '/indicators/$id',
    validateSearch: readIndicatorSearch,
    component: lazyRouteComponent(() => import('../features/indicators/indicator-page.tsx'), 'IndicatorPage'),
  })
  return [all, one] as const
}
