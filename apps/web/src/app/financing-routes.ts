import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { isKey } from '../features/procurements/list/list-search.ts'

/** Certificates of contracts, to be printed, and credit on contracts by year. */
export function financingRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const certificate = createRoute({
    getParentRoute: () => workspace,
    path: '/procurements/$key/certificate/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.key) || !isKey(params.id)) throw notFound()
    },
    component: lazyRouteComponent(
      () => import('../features/procurements/financing/certificate-page.tsx'),
      'CertificatePage',
    ),
  })

  const financing = createRoute({
    getParentRoute: () => workspace,
    path: '/financing',
    component: lazyRouteComponent(() => import('../features/procurements/financing/years-page.tsx'), 'FinancingPage'),
  })
  return [certificate, financing] as const
}
