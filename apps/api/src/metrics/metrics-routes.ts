import type { Db } from '@tenderlight/db/connect'
import type { FastifyPluginAsync } from 'fastify'
import { collectDefaultMetrics } from 'prom-client'
import type { Registry } from 'prom-client'
import type { Now } from '../clock.ts'
import { mayReadMetrics } from './metrics-guard.ts'
import { workMetrics } from './work-metrics.ts'

export interface MetricsOptions {
  readonly registry: Registry
  readonly db: Db
  readonly now: Now
  /** What a reader has to bring; undefined: only this machine may read. */
  readonly token: string | undefined
  readonly behindProxy: boolean
}

/** `/metrics` in the format of Prometheus: requests, the work in hand and the process. */
export const metricsRoutes: FastifyPluginAsync<MetricsOptions> = async (app, options) => {
  const { registry, db, now, token, behindProxy } = options
  collectDefaultMetrics({ register: registry, prefix: 'tenderlight_' })
  const fill = workMetrics(registry, db, now)
  app.get('/metrics', { config: { rateLimit: false, action: 'service.metrics' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    if (!mayReadMetrics(request, token, behindProxy)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'not-allowed' })
    }
    await fill()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
