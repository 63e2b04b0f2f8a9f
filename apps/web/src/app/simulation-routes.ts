import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { isKey } from '../features/procurements/list/list-search.ts'
import { readComparedSearch, readSavedSearch } from '../features/simulation/saved-search.ts'
import { changesIn, readSimulationSearch } from '../features/simulation/simulation-search.ts'
import type { SimulationSearch } from '../features/simulation/simulation-search.ts'
import { trialQuery } from '../features/simulation/trial-query.ts'
import { askAhead } from './ask-ahead.ts'
import type { Cause } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** Trying other figures out, and the trials that were saved. */
export function simulationRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const tryAhead = (cause: Cause, search: SimulationSearch) => {
    const { set: _, ...population } = search
    const changes = changesIn(search)
    return changes.length > 0 ? askAhead(cause, queryClient.query(trialQuery(changes, population))) : undefined
  }

  const simulation = createRoute({
    getParentRoute: () => workspace,
    path: '/simulation',
    validateSearch: readSimulationSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ cause, deps }) => tryAhead(cause, deps),
    component: lazyRouteComponent(() => import('../features/simulation/simulation-page.tsx'), 'SimulationPage'),
  })
  const saved = createRoute({
    getParentRoute: () => workspace,
    path: '/simulation/saved',
    validateSearch: readSavedSearch,
    component: lazyRouteComponent(() => import('../features/simulation/saved-page.tsx'), 'SavedPage'),
  })

  const opened = createRoute({
    getParentRoute: () => workspace,
    path: '/simulation/saved/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    loader: ({ cause, params }) =>
      askAhead(cause, queryClient.query(trpc.simulation.open.queryOptions({ id: params.id }))),
    component: lazyRouteComponent(() => import('../features/simulation/opened-page.tsx'), 'OpenedPage'),
  })

  const compare = createRoute({
    getParentRoute: () => workspace,
    path: '/simulation/compare',
    validateSearch: readComparedSearch,
    component: lazyRouteComponent(() => import('../features/simulation/compare-page.tsx'), 'ComparePage'),
  })
  return [simulation, saved, opened, compare] as const
}
