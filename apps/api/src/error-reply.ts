import type { Problem } from '@tenderlight/contracts/errors'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { codeOf, sayProblem } from './error-map.ts'
import { localeOf } from './locale.ts'

/**
 * Answers what went wrong before a procedure was reached (too large, too many, overloaded) in the shape in which
 * procedures answer, so that clients need one way to read it.
 */
export function replyError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const httpStatus = error.statusCode ?? 500
  // A refusal for want of room is no error, and a line for each would be more work.
  if (httpStatus >= 500 && httpStatus !== 503) request.log.error({ err: error })
  const problem = problemOfStatus(httpStatus)
  const { message, toDo } = sayProblem(problem, {}, localeOf(request.headers))
  const code = codeOf(problem)
  const data = { code, httpStatus, problem, toDo }
  void reply.code(httpStatus).send({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[code], data } })
}

function problemOfStatus(status: number): Problem {
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  if (status === 404) return 'not-found'
  if (status === 403) return 'other-site'
  if (status === 503) return 'busy'
  return status >= 400 && status < 500 ? 'bad-input' : 'internal'
}
