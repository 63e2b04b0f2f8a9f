import { REPORT_KINDS } from '@tenderlight/compliance/reports/report'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { isKey } from '../features/procurements/list/list-search.ts'
import { reportIn } from '../features/reports/period-in.ts'
import { readReportSearch } from '../features/reports/report-search.ts'
import type { ReportSearch } from '../features/reports/report-search.ts'
import { readReportsSearch } from '../features/reports/reports-search.ts'
import { askAhead } from './ask-ahead.ts'
import type { Cause } from './ask-ahead.ts'
import { knownToday } from './known-today.ts'
import { queryClient, trpc } from './trpc.ts'

/** 报告: all of them, one kind of any period, issuing it, and one as it was issued. */
export function reportRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const kindOf = ({ kind }: { readonly kind: string }) => REPORT_KINDS.find((one) => one === kind)
  const isKind = ({ params }: { readonly params: { readonly kind: string } }) => {
    if (kindOf(params) === undefined) throw notFound()
  }

  /** What it says of a whole district takes the server as long as its page takes to come. */
  const makeAhead = (cause: Cause, params: { readonly kind: string }, search: ReportSearch) => {
    const kind = kindOf(params)
    const today = knownToday()
    if (kind === undefined || today === undefined) return undefined
    return askAhead(cause, queryClient.query(trpc.reports.make.queryOptions(reportIn(search, kind, today))))
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
    loaderDeps: ({ search }) => search,
    loader: ({ cause, deps, params }) => makeAhead(cause, params, deps),
    component: lazyRouteComponent(() => import('../features/reports/kind-page.tsx'), 'KindPage'),
  })

  const issue = createRoute({
    getParentRoute: () => workspace,
    path: '/reports/$kind/issue',
    beforeLoad: isKind,
    validateSearch: readReportSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ cause, deps, params }) => makeAhead(cause, params, deps),
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
