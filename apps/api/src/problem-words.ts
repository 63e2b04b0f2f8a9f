import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { Locale } from './locale.ts'
import type { ProblemDetails } from './problem.ts'

type Say = (details: ProblemDetails) => string

/** tRPC's code for a problem, what happened, and what to do next, in both languages. */
export interface ProblemWords {
  readonly code: TRPC_ERROR_CODE_KEY
  readonly message: Readonly<Record<Locale, Say>>
  readonly toDo: Readonly<Record<Locale, Say>>
}
