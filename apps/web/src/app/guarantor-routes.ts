import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** The register of guarantors. */
export function guarantorRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const guarantors = createRoute({
    getParentRoute: () => workspace,
    path: '/guarantors',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.guarantors.list.queryOptions())),
    component: lazyRouteComponent(() => import('../features/guarantors/guarantors-page.tsx'), 'GuarantorsPage'),
  })
  return [guarantors] as const
}
