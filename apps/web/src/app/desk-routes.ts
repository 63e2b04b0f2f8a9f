import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** How the desk is run. */
export function deskRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const deskSettings = createRoute({
    getParentRoute: () => workspace,
    path: '/desk-settings',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.desk.get.queryOptions())),
    component: lazyRouteComponent(() => import('../features/desk/desk-settings-page.tsx'), 'DeskSettingsPage'),
  })
  return [deskSettings] as const
}
