import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readDocumentSearch } from '../features/procurements/documents/document-search.ts'
import { isKey } from '../features/procurements/list/list-search.ts'

/** The tender document of a procurement. */
export function documentRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const document = createRoute({
    getParentRoute: () => workspace,
    path: '/procurements/$key/document',
    beforeLoad: ({ params }) => {
      if (!isKey(params.key)) throw notFound()
    },
    validateSearch: readDocumentSearch,
    component: lazyRouteComponent(
      () => import('../features/procurements/documents/documents-page.tsx'),
      'DocumentsPage',
    ),
  })
  return [document] as const
}
