import { createRootRoute, Outlet } from '@tanstack/react-router'

/** What every page of the workspace hangs on. */
export const rootRoute = createRootRoute({ component: Outlet })
