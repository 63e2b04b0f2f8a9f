import type { AppRouter } from '@tenderlight/api/router'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { TRPCClient } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { currentLocale } from '../ui/locale.ts'
import { isWorthRetrying } from './api-error.ts'

/** Answers stay fresh for half a minute; what a person changes is asked again at once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    },
  },
})

/** The API, called by itself: for what is asked once and keeps nothing in an address. */
export const trpcClient: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', headers: () => ({ 'x-locale': currentLocale() }) })],
})

/** Every procedure of the API, as query and mutation options. The only place that knows the API's type. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({
  client: trpcClient,
  queryClient,
})
