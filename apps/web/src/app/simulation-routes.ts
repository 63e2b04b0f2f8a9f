import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readSimulationSearch } from '../features/simulation/simulation-search.ts'

/** Trying other figures out. */
export function simulationRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const simulation = createRoute({
    getParentRoute: () => workspace,
    path: '/simulation',
    validateSearch: readSimulationSearch,
    component: lazyRouteComponent(() => import('../features/simulation/simulation-page.tsx'), 'SimulationPage'),
  })
  return [simulation] as const
}
