import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { watchLoop } from './busy-loop.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Stays open for as long as somebody listens. */
    isStream?: boolean
  }
}

/** What a client is told to wait, in seconds. */
const AGAIN_IN = 2
/** So few requests under way can wait for a busy process: nobody is behind them in a line that grows. */
const FEW = 8
/** Asked whether the process lives while it is busy: these must be answered. */
const ALWAYS_ANSWERED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

/** Answered 503 with `Retry-After`: the server has as much to do as it can do in good time. */
export class Overloaded extends Error {
  readonly statusCode = 503
  constructor() {
    super('as many requests are under way as the server can answer in good time')
    this.name = 'Overloaded'
  }
}

/** Whoever is answered 503, for whatever reason, is told when to come again. */
export function sayWhenAgain(_request: FastifyRequest, reply: FastifyReply, _payload: unknown, next: () => void): void {
  if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', AGAIN_IN)
  next()
}

/**
 * Back-pressure: further requests are answered 503 with `Retry-After` at once instead of waiting in a line that grows,
 * from `atOnce` requests under way on, from a few on while the process is busy without a pause, and all while memory runs
 * out. The first to come to a slow machine is let in.
 */
export async function refuseOverload(app: FastifyInstance, atOnce: number): Promise<void> {
  const loop = watchLoop()
  app.addHook('onClose', (_app, done) => {
    loop.stop()
    done()
  })
  let underway = 0
  app.addHook('onRequest', (request, reply, next) => {
    if (ALWAYS_ANSWERED.has(request.routeOptions.url ?? '')) return next()
    if (underway >= atOnce || (underway >= FEW && loop.isBusy())) {
      void reply.header('retry-after', AGAIN_IN)
      return next(new Overloaded())
    }
    // A stream stands open and waits: it takes nothing from the others, and has a limit of its own.
    if (request.routeOptions.config.isStream === true) return next()
    underway += 1
    // Also told of answers that never ended because the client went away.
    reply.raw.once('close', () => (underway -= 1))
    return next()
  })
  await app.register(underPressure, {
    maxHeapUsedBytes: Math.floor(getHeapStatistics().heap_size_limit * 0.9),
    retryAfter: AGAIN_IN,
  })
}
