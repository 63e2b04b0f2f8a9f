import type { ErrorData, Problem, Refusal } from '@tenderlight/contracts/errors'
import { m } from '../paraglide/messages.js'

/** What a failed call is about: the server's problem, or that no answer came. */
export type Failure = Problem | 'network'

function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'problem' in data && 'toDo' in data
}

/** What the server says about a failed call; undefined when it said nothing. */
function answerOf(error: unknown): ErrorData | undefined {
  const data = error instanceof Error && 'data' in error ? error.data : undefined
  return isErrorData(data) ? data : undefined
}

/** What went wrong; a call that the server never answered is the network's. */
export function failureOf(error: unknown): Failure {
  const answer = answerOf(error)
  if (answer !== undefined) return answer.problem
  return error instanceof Error && error.name === 'TRPCClientError' ? 'network' : 'internal'
}

/** What happened and what to do next, in the language of the page. */
export function sayFailure(error: unknown): string {
  const answer = answerOf(error)
  if (answer !== undefined && error instanceof Error) return `${error.message}${answer.toDo}`
  return failureOf(error) === 'network' ? m.error_network() : m.error_server()
}

/** The gate's answer inside a refusal: the findings in the way and the earliest lawful day. */
export function refusalOf(error: unknown): Refusal | undefined {
  return answerOf(error)?.refusal
}

/** A refusal stays a refusal; only a lost connection or a busy or stumbling server is worth asking again. */
export function isWorthRetrying(error: unknown): boolean {
  const failure = failureOf(error)
  return failure === 'network' || failure === 'internal' || failure === 'busy' || failure === 'database-away'
}
