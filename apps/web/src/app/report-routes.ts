import { REPORT_KINDS } from '@tenderlight/compliance/reports/report'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { isKey } from '../features/procurements/list/list-search.ts'
import { readReportSearch } from '../features/reports/report-search.ts'
import { readReportsSearch } from '../features/reports/reports-search.ts'

/** 报告: all of them, one kind of any period, issuing it, and one as it was issued. */
export function reportRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const isKind = ({ params: { kind } }: { readonly params: { readonly kind: string } }) => {
    if (!REPORT_KINDS.some((one) => one === kind)) throw notFound()
  }

  const reports = createRoute({
    getParentRoute: () => workspace,
    path: '/reports',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => import('../features/reports/reports-page.tsx'), 'ReportsPage'),
  })

  const oneKind = createRoute({
    getParentRoute: () => workspace,
    path: '/reports/$kind',
    beforeLoad: isKind,
    validateSearch: readReportSearch,
    component: lazyRouteComponent(() => import('../features/reports/kind-page.tsx'), 'KindPage'),
  })

  const issue = createRoute({
    getParentRoute: () => workspace,
    path: '/reports/$kind/issue',
    beforeLoad: isKind,
    validateSearch: readReportSearch,
    component: lazyRouteComponent(() => import('../features/reports/issue-page.tsx'), 'IssuePage'),
  })

  const issued = createRoute({
    getParentRoute: () => workspace,
    path: '/reports/issued/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    component: lazyRouteComponent(() => import('../features/reports/issued-page.tsx'), 'IssuedPage'),
  })
  return [reports, oneKind, issue, issued] as const
}
