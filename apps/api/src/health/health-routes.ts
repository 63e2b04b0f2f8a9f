import type { FastifyPluginAsync } from 'fastify'
import type { Db } from '@tenderlight/db/connect'
import type { Lifecycle } from './lifecycle.ts'
import { notReady } from './readiness.ts'

/** What a balancer is told to wait before it asks again, in seconds. */
const ASK_AGAIN = 5

/**
 * `/healthz`: the process answers (200 as long as it can). `/readyz`: it should be sent requests (200), or 503 with the
 * reasons. Neither is counted against a limit of requests.
 */
export const healthRoutes: FastifyPluginAsync<{ readonly db: Db; readonly lifecycle: Lifecycle }> = async (
  app,
  { db, lifecycle },
) => {
  const config = { rateLimit: false, action: 'service.health' } as const
  app.get('/healthz', { config }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    return { ok: true }
  })
  app.get('/readyz', { config }, async (_request, reply) => {
    const reasons = await notReady(db, lifecycle)
    void reply.header('cache-control', 'no-store')
    if (reasons.length === 0) return { ready: true }
    return reply.code(503).header('retry-after', ASK_AGAIN).send({ ready: false, reasons })
  })
}
