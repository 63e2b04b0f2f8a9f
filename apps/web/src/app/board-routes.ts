import { ruleById } from '@tenderlight/compliance/rules/all'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import type { AnyRoute } from '@tanstack/react-router'
import { boardInput, rankingInput, readBoardSearch } from '../features/board/board-search.ts'
import { isKey } from '../features/procurements/list/list-search.ts'
import { askAhead } from './ask-ahead.ts'
import { queryClient, trpc } from './trpc.ts'

/** The board, what one comes to from it, and the board for a wall. */
export function boardRoutes<Workspace extends AnyRoute>(workspace: Workspace) {
  const board = createRoute({
    getParentRoute: () => workspace,
    path: '/board',
    validateSearch: readBoardSearch,
    loaderDeps: ({ search }) => boardInput(search),
    loader: ({ cause, deps }) => askAhead(cause, queryClient.query(trpc.board.get.queryOptions(deps))),
    component: lazyRouteComponent(() => import('../features/board/board-page.tsx'), 'BoardPage'),
  })
  const wall = createRoute({
    getParentRoute: () => workspace,
    path: '/board/wall',
    validateSearch: readBoardSearch,
    loaderDeps: ({ search }) => boardInput(search),
    loader: ({ cause, deps }) => askAhead(cause, queryClient.query(trpc.board.get.queryOptions(deps))),
    component: lazyRouteComponent(() => import('../features/board/wall-page.tsx'), 'WallPage'),
  })
  const ranking = createRoute({
    getParentRoute: () => workspace,
    path: '/board/ranking',
    validateSearch: readBoardSearch,
    loaderDeps: ({ search }) => rankingInput(search),
    loader: ({ cause, deps }) => askAhead(cause, queryClient.query(trpc.board.ranking.queryOptions(deps))),
    component: lazyRouteComponent(() => import('../features/board/ranking-page.tsx'), 'RankingPage'),
  })
  const unit = createRoute({
    getParentRoute: () => workspace,
    path: '/board/units/$id',
    beforeLoad: ({ params }) => {
      if (!isKey(params.id)) throw notFound()
    },
    validateSearch: readBoardSearch,
    loaderDeps: ({ search }) => boardInput(search),
    loader: ({ cause, params, deps }) =>
      askAhead(cause, queryClient.query(trpc.board.unit.queryOptions({ ...deps, unit: params.id }))),
    component: lazyRouteComponent(() => import('../features/board/unit-page.tsx'), 'UnitPage'),
  })
  const rule = createRoute({
    getParentRoute: () => workspace,
    path: '/board/rules/$id',
    beforeLoad: ({ params }) => {
      if (ruleById(params.id) === undefined) throw notFound()
    },
    validateSearch: readBoardSearch,
    loaderDeps: ({ search }) => boardInput(search),
    loader: ({ cause, params, deps }) =>
      askAhead(cause, queryClient.query(trpc.board.rule.queryOptions({ ...deps, rule: params.id }))),
    component: lazyRouteComponent(() => import('../features/board/rule-page.tsx'), 'RulePage'),
  })
  return [board, wall, ranking, unit, rule] as const
}
