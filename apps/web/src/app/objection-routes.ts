import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readObjectionsSearch } from '../features/objections/objections-search.ts'

/** 判定异议: the list. */
export function objectionRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const objections = createRoute({
    getParentRoute: () => workspace,
    path: '/objections',
    validateSearch: readObjectionsSearch,
    component: lazyRouteComponent(() => import('../features/objections/objections-page.tsx'), 'ObjectionsPage'),
  })
  return [objections] as const
}
