import type { Problem } from '@tenderlight/contracts/errors'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { refusalBehind } from './database-refusal.ts'
import { codeOf, sayProblem } from './error-map.ts'
import { asksForPage, errorPage } from './error-page.ts'
import { localeOf } from './locale.ts'
import type { Refused } from './problem.ts'

/**
 * Answers what went wrong before a procedure was reached (too large, too many, overloaded) in the shape in which
 * procedures answer, so that clients need one way to read it; whoever opens a page is answered with a page of words.
 */
export function replyError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refused = refusalBehind(error)
  const httpStatus = refused === undefined ? (error.statusCode ?? 500) : statusOf(refused)
  // A refusal for want of room is no error, and a line for each would be more work.
  if (httpStatus >= 500 && httpStatus !== 503) request.log.error({ err: error })
  else if (refused?.cause !== undefined) request.log.warn({ err: refused.cause })
  const problem = refused?.problem ?? problemOfStatus(httpStatus)
  if (asksForPage(request)) {
    void reply.code(httpStatus).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    void reply.send(errorPage(problem, refused?.details ?? {}))
    return
  }
  const { message, toDo } = sayProblem(problem, refused?.details ?? {}, localeOf(request.headers))
  const code = codeOf(problem)
  const data = { code, httpStatus, problem, toDo }
  void reply.code(httpStatus).send({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[code], data } })
}

/** The HTTP status of a procedure that refused the same. */
function statusOf({ problem }: Refused): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: codeOf(problem) }))
}

function problemOfStatus(status: number): Problem {
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  if (status === 404) return 'not-found'
  if (status === 403) return 'other-site'
  if (status === 503) return 'busy'
  return status >= 400 && status < 500 ? 'bad-input' : 'internal'
}
