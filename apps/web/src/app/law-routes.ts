import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { readCalendarSearch, readChangesSearch } from '../features/calendar/calendar-search.ts'
import { readReportSearch } from '../features/conflicts/report-search.ts'
import { readRulebookSearch } from '../features/rulebook/rulebook-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** The rules, where their levels differ, and the days that they are counted in. */
export function lawRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const conflicts = createRoute({
    getParentRoute: () => workspace,
    path: '/conflicts',
    validateSearch: readReportSearch,
    component: lazyRouteComponent(() => import('../features/conflicts/conflicts-page.tsx'), 'ConflictsPage'),
  })

  const calendar = createRoute({
    getParentRoute: () => workspace,
    path: '/calendar',
    validateSearch: readCalendarSearch,
    loader: ({ cause }) => askAhead(cause, queryClient.query(trpc.calendar.overview.queryOptions())),
    component: lazyRouteComponent(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage'),
  })

  const calendarChanges = createRoute({
    getParentRoute: () => workspace,
    path: '/calendar/changes',
    validateSearch: readChangesSearch,
    component: lazyRouteComponent(() => import('../features/calendar/changes-page.tsx'), 'ChangesPage'),
  })

  const calendarLoad = createRoute({
    getParentRoute: () => workspace,
    path: '/calendar/load',
    component: lazyRouteComponent(() => import('../features/calendar/load-page.tsx'), 'LoadPage'),
  })

  const rules = createRoute({
    getParentRoute: () => workspace,
    path: '/rules',
    validateSearch: readRulebookSearch,
    component: lazyRouteComponent(() => import('../features/rulebook/rulebook-page.tsx'), 'RulebookPage'),
  })

  const rule = createRoute({
    getParentRoute: () => workspace,
    path: '/rules/$id',
    beforeLoad: async ({ params }) => {
      const { statementById } = await import('@tenderlight/compliance/statements/statements')
      if (statementById(params.id) === undefined) throw notFound()
    },
    component: lazyRouteComponent(() => import('../features/rulebook/rule-page.tsx'), 'RulePage'),
  })
  return [conflicts, calendar, calendarChanges, calendarLoad, rules, rule] as const
}
