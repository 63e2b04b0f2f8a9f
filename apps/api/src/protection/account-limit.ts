import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallContext } from '../trpc.ts'
import type { Buckets } from './token-bucket.ts'
import { askedBy } from '../permission/route-permission.ts'
import { TooMany } from './too-many.ts'

type Call = { readonly req: FastifyRequest; readonly res: FastifyReply }
type MakeContext = (call: Call) => Promise<CallContext>

/** An upload counts as so many calls: it occupies a line, the disk and the storage. */
const UPLOAD_CALLS = 20

/**
 * A maker of contexts that lets each signed-in account make as many calls a minute as `buckets` hold, from whatever
 * addresses and in however many sessions; each call of a batch counts. Throws `TooMany`.
 */
export function limitAccounts(make: MakeContext, buckets: Buckets): MakeContext {
  return async (call) => {
    const context = await make(call)
    if (context.actor === undefined) return context
    const wait = buckets.spend(context.actor.personId, callsIn(call.req))
    if (wait > 0) throw new TooMany(call.res, wait)
    return context
  }
}

/** The same, out of the same `buckets`, for files that are sent or fetched by who is known already. Throws `TooMany`. */
export function limitFiles(buckets: Buckets) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const wait = buckets.spend(askedBy(request).actor.personId, request.method === 'POST' ? UPLOAD_CALLS : 1)
    if (wait <= 0) return
    // What is still arriving is read by nobody.
    if (!request.raw.complete) void reply.header('connection', 'close')
    throw new TooMany(reply, wait)
  }
}

/** How many procedures a request calls. */
export function callsIn({ params }: Pick<FastifyRequest, 'params'>): number {
  const path = typeof params === 'object' && params !== null && 'path' in params ? params.path : undefined
  return typeof path === 'string' ? path.split(',').length : 1
}
