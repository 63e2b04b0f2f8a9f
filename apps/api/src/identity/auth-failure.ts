import { isAPIError } from 'better-auth/api'

/** Why better-auth refused, as its code says; '' for a refusal without one. Anything else is thrown on. */
export function refusalCode(error: unknown): string {
  if (!isAPIError(error)) throw error
  return error.body?.code ?? ''
}
