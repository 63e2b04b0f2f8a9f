import { queryOptions, skipToken } from '@tanstack/react-query'
import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import type { TrialInput } from '@tenderlight/contracts/simulation'
import { trpc, trpcClient } from '../../app/trpc.ts'

/** The trial of these figures on these projects; without a figure nothing is asked. */
export const trialQuery = (changes: readonly FigureChange[], population: Omit<TrialInput, 'changes'>) =>
  queryOptions({
    queryKey: [...trpc.simulation.pathKey(), changes, population],
    queryFn:
      changes.length === 0
        ? skipToken
        : () => trpcClient.simulation.try.mutate({ changes: [...changes], ...population }),
  })
