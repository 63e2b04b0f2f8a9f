import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallContext } from '../trpc.ts'
import { tokenBuckets } from './token-bucket.ts'
import { TooMany } from './too-many.ts'

type Call = { readonly req: FastifyRequest; readonly res: FastifyReply }
type MakeContext = (call: Call) => Promise<CallContext>

/**
 * A maker of contexts that lets each signed-in account make `perMinute` calls a minute, from whatever addresses and in
 * however many sessions; each call of a batch counts. Throws `TooMany`.
 */
export function limitAccounts(make: MakeContext, perMinute: number): MakeContext {
  const buckets = tokenBuckets(perMinute)
  return async (call) => {
    const context = await make(call)
    if (context.actor === undefined) return context
    const wait = buckets.spend(context.actor.personId, callsIn(call.req))
    if (wait > 0) throw new TooMany(call.res, wait)
    return context
  }
}

/** How many procedures a request calls. */
export function callsIn({ params }: Pick<FastifyRequest, 'params'>): number {
  const path = typeof params === 'object' && params !== null && 'path' in params ? params.path : undefined
  return typeof path === 'string' ? path.split(',').length : 1
}
