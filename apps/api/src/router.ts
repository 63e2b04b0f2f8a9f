import { accessRouter } from './features/access/access.router.ts'
import { organisationsRouter } from './features/organisations/organisations.router.ts'
import { router } from './trpc.ts'

/** Every procedure, by feature. */
export const appRouter = router({
  access: accessRouter,
  organisations: organisationsRouter,
})

/** What clients know of the API. */
export type AppRouter = typeof appRouter
