import { errorData } from '@tenderlight/contracts/errors'
import { TRPCClientError } from '@trpc/client'

/** What came of a request: `unknown` when the connection broke, so that nobody can tell whether it was done. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: string; readonly message: string }
  | { readonly kind: 'unknown' }

/** Sends a request and waits for what comes of it; what is no answer of the server is thrown. */
export async function ask<T>(call: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', value: await call() }
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    const data = errorData.safeParse(error.data)
    if (!data.success) return { kind: 'unknown' }
    return { kind: 'refused', problem: data.data.problem, message: error.message }
  }
}
