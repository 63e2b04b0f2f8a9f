import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readCopySearch } from '../features/intentions/copy/copy-search.ts'
import { readExportSearch } from '../features/intentions/export-search.ts'
import { isKey } from '../features/procurements/list/list-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** No page has an address that cannot be a key. */
function needKey(key: string): void {
  if (!isKey(key)) throw notFound()
}

/**
 * The pages of what needs a second person (the list, one submission, another version of it, the correction of a notice) and
 * of what became of it: the published intentions as one document. And those ahead of it: many at once, copies, drafts.
 */
export function reviewRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const reviews = createRoute({
    getParentRoute: () => workspace,
    path: '/reviews',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.intentions.submissions.queryOptions())),
    component: lazyRouteComponent(() => import('./pages/reviews-page.tsx'), 'ReviewsPage'),
  })

  const submission = createRoute({
    getParentRoute: () => workspace,
    path: '/reviews/$id',
    beforeLoad: ({ params }) => needKey(params.id),
    component: lazyRouteComponent(() => import('../features/intentions/review/submission-page.tsx'), 'SubmissionPage'),
  })

  const editSubmission = createRoute({
    getParentRoute: () => workspace,
    path: '/reviews/$id/edit',
    beforeLoad: ({ params }) => needKey(params.id),
    component: lazyRouteComponent(() => import('../features/intentions/edit-page.tsx'), 'EditPage'),
  })

  const correctNotice = createRoute({
    getParentRoute: () => workspace,
    path: '/procurements/$key/correct/$number',
    beforeLoad: ({ params }) => needKey(params.key),
    component: lazyRouteComponent(() => import('../features/intentions/edit-page.tsx'), 'CorrectPage'),
  })
  const exportIntentions = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/export',
    validateSearch: readExportSearch,
    component: lazyRouteComponent(() => import('../features/intentions/export-page.tsx'), 'ExportPage'),
  })
  const importIntentions = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/import',
    component: lazyRouteComponent(() => import('../features/intentions/import/import-page.tsx'), 'ImportPage'),
  })
  const copyIntentions = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/copy',
    validateSearch: readCopySearch,
    component: lazyRouteComponent(() => import('../features/intentions/copy/copy-page.tsx'), 'CopyPage'),
  })
  const drafts = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/drafts',
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.intentions.drafts.queryOptions())),
    component: lazyRouteComponent(() => import('../features/intentions/drafts/drafts-page.tsx'), 'DraftsPage'),
  })
  const draft = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/drafts/$id',
    beforeLoad: ({ params }) => needKey(params.id),
    component: lazyRouteComponent(() => import('../features/intentions/drafts/draft-page.tsx'), 'DraftPage'),
  })
  const exempt = createRoute({
    getParentRoute: () => workspace,
    path: '/intentions/exempt',
    component: lazyRouteComponent(() => import('../features/intentions/exempt/exempt-page.tsx'), 'ExemptPage'),
  })
  const written = [importIntentions, copyIntentions, drafts, draft, exempt] as const
  return [reviews, submission, editSubmission, correctNotice, exportIntentions, ...written] as const
}
