import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'
import { queryClient, trpc } from './trpc.ts'

const whoAmI = () => queryClient.query({ ...trpc.access.me.queryOptions(), staleTime: 'static' })

/** Who are you? */
export const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ from, error }: Record<string, unknown>): { from?: string; error?: string } => ({
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof error === 'string' ? { error } : {}),
  }),
  beforeLoad: async ({ search: { from } }) => {
    // A page that can be shown without an answer is shown without one.
    const me = await whoAmI().catch(() => undefined)
    if (me?.pending?.step === 'enrol')
      throw redirect({ to: '/second-factor', search: from === undefined ? {} : { from } })
  },
  component: lazyRouteComponent(() => import('../features/access/sign-in-page.tsx'), 'SignInPage'),
})

/** For whoever may do nothing before a second factor is set up. */
export const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  validateSearch: ({ from }: Record<string, unknown>): { from?: string } => (typeof from === 'string' ? { from } : {}),
  beforeLoad: async ({ search }) => {
    const { pending } = await whoAmI()
    if (pending?.step !== 'enrol') throw redirect({ to: '/sign-in', search })
  },
  component: lazyRouteComponent(() => import('../features/access/set-up-page.tsx'), 'SetUpPage'),
})

/** Where a one-time link leads. */
export const setPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('../features/access/set-password-page.tsx'), 'SetPasswordPage'),
})

/** Where the link of a first start leads. */
export const firstAdministrator = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-administrator',
  component: lazyRouteComponent(
    () => import('../features/access/first-administrator-page.tsx'),
    'FirstAdministratorPage',
  ),
})
