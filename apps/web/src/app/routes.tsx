import { civilDate } from '@tenderlight/law/civil-date'
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { readProcurementSearch } from '../features/procurements/detail/procurement-search.ts'
import { readGridSearch } from '../features/procurements/grid/grid-search.ts'
import { isKey, readListSearch } from '../features/procurements/list/list-search.ts'
import { readArrearsSearch } from '../features/procurements/payments/arrears-search.ts'
import { listQuestion, readWorklistSearch } from '../features/procurements/worklist/worklist-search.ts'
import { adoptNotices } from '../ui/calendar-in-use.ts'
import { firstAdministrator, setPassword, setUp, signIn } from './access-routes.tsx'
import { alertRoutes } from './alert-routes.ts'
import { askAhead } from './ask-ahead.ts'
import { auditRoutes } from './audit-routes.ts'
import { boardRoutes } from './board-routes.ts'
import { budgetRoutes } from './budget-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { dataCheckRoutes } from './data-check-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { indicatorsRoutes } from './indicators-routes.ts'
import { simulationRoutes } from './simulation-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { guarantorRoutes } from './guarantor-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { financingRoutes } from './financing-routes.ts'
import { lawRoutes } from './law-routes.ts'
import { objectionRoutes } from './objection-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { requestRoutes } from './request-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { rootRoute } from './root-route.tsx'
import { homeOf } from './session.ts'
import { Shell } from './shell/shell.tsx'
import { queryClient, trpc } from './trpc.ts'

/** Everything behind the sign-in. Who is not signed in goes there first, and comes back. */
const workspace = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workspace',
  beforeLoad: async ({ location }) => {
    const { person, today } = await queryClient.query({
      ...trpc.access.me.queryOptions(),
      staleTime: 'static',
    })
    if (person === null) throw redirect({ to: '/sign-in', search: { from: location.href } })
    // Every date of every page is counted by it.
    const standing = await queryClient.query({ ...trpc.calendar.standing.queryOptions(), staleTime: 60_000 })
    adoptNotices(standing.notices)
    return { person, today: civilDate(today) }
  },
  loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.settings.standing.queryOptions())),
  component: Shell,
})

const home = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.person), replace: true })
  },
})

const worklist = createRoute({
  getParentRoute: () => workspace,
  path: '/worklist',
  validateSearch: readWorklistSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ cause, deps }) =>
    deps.view === 'calendar'
      ? undefined
      : askAhead(cause, queryClient.query(trpc.worklist.list.queryOptions(listQuestion(deps)))),
  component: lazyRouteComponent(() => import('./pages/home-of-unit.tsx'), 'HomeOfUnit'),
})

const procurements = createRoute({
  getParentRoute: () => workspace,
  path: '/procurements',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../features/procurements/list/list-page.tsx'), 'ListPage'),
})

const grid = createRoute({
  getParentRoute: () => workspace,
  path: '/procurements/grid',
  validateSearch: readGridSearch,
  component: lazyRouteComponent(() => import('../features/procurements/grid/grid-page.tsx'), 'GridPage'),
})

const procurement = createRoute({
  getParentRoute: () => workspace,
  path: '/procurements/$key',
  beforeLoad: ({ params }) => {
    if (!isKey(params.key)) throw notFound()
  },
  validateSearch: readProcurementSearch,
  loader: ({ cause, params: { key } }) =>
    askAhead(
      cause,
      queryClient.query(trpc.procurements.get.queryOptions({ key })),
      // What the cards of the page wait for, one after the other, if each of them asks by itself.
      queryClient.query(trpc.tenderDocuments.summary.queryOptions({ key })),
      queryClient.query(trpc.financing.ofProcurement.queryOptions({ key })),
      queryClient.query(trpc.evidence.ofProcurement.queryOptions({ key })),
    ),
  component: lazyRouteComponent(
    () => import('../features/procurements/detail/procurement-page.tsx'),
    'ProcurementPage',
  ),
})

const arrears = createRoute({
  getParentRoute: () => workspace,
  path: '/arrears',
  validateSearch: readArrearsSearch,
  component: lazyRouteComponent(() => import('../features/procurements/payments/arrears-page.tsx'), 'ArrearsPage'),
})

const newIntention = createRoute({
  getParentRoute: () => workspace,
  path: '/intentions/new',
  validateSearch: ({ paste }: Record<string, unknown>): { paste?: true } => (paste === true ? { paste } : {}),
  component: lazyRouteComponent(() => import('../features/intentions/intention-page.tsx'), 'IntentionPage'),
})

const ledger = createRoute({
  getParentRoute: () => workspace,
  path: '/ledger',
  loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.ledger.history.queryOptions())),
  component: lazyRouteComponent(() => import('../features/ledger/ledger-page.tsx'), 'LedgerPage'),
})

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.settings.get.queryOptions())),
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const organisations = createRoute({
  getParentRoute: () => workspace,
  path: '/organisations',
  loader: ({ cause, context }) =>
    askAhead(
      cause,
      queryClient.query(trpc.organisations.appointments.queryOptions()),
      ...(context.person.may.includes('people.read')
        ? [queryClient.query(trpc.organisations.people.queryOptions())]
        : []),
    ),
  component: lazyRouteComponent(() => import('../features/organisations/organisations-page.tsx'), 'OrganisationsPage'),
})

const account = createRoute({
  getParentRoute: () => workspace,
  path: '/account',
  loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.account.get.queryOptions())),
  component: lazyRouteComponent(() => import('../features/access/account/account-page.tsx'), 'AccountPage'),
})

export const routeTree = rootRoute.addChildren([
  signIn,
  setUp,
  setPassword,
  firstAdministrator,
  workspace.addChildren([
    account,
    home,
    ...boardRoutes(workspace),
    worklist,
    procurements,
    grid,
    procurement,
    arrears,
    newIntention,
    ...reviewRoutes(workspace),
    ...budgetRoutes(workspace),
    ...handoverRoutes(workspace),
    ...deskRoutes(workspace),
    ...indicatorsRoutes(workspace),
    ...reportRoutes(workspace),
    ...simulationRoutes(workspace),
    ...dataCheckRoutes(workspace),
    ...caseRoutes(workspace),
    ...requestRoutes(workspace),
    ...guarantorRoutes(workspace),
    ...documentRoutes(workspace),
    ...financingRoutes(workspace),
    ...objectionRoutes(workspace),
    ...lawRoutes(workspace),
    ledger,
    ...alertRoutes(workspace),
    settings,
    organisations,
    ...auditRoutes(workspace),
  ]),
])
