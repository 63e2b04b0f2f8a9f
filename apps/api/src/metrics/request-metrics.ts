import type { FastifyPluginCallback } from 'fastify'
import { Gauge, Histogram } from 'prom-client'
import type { Registry } from 'prom-client'
import { routeName } from './route-name.ts'

/** Bounds in seconds, around what is promised: a click is answered within 0.1 s, a large ledger within some seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts the server's requests by route, method and status, with how long they took, and those under way. */
export const requestMetrics: FastifyPluginCallback<{ readonly registry: Registry }> = (app, { registry }, done) => {
  const durations = new Histogram({
    name: 'tenderlight_http_request_duration_seconds',
    help: 'Requests by route, method and status, and how long they took',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  })
  const underway = new Gauge({
    name: 'tenderlight_http_requests_in_progress',
    help: 'Requests under way',
    registers: [registry],
  })
  app.addHook('onRequest', (_request, reply, next) => {
    underway.inc()
    // Also told of answers that never ended because the client went away.
    reply.raw.once('close', () => underway.dec())
    next()
  })
  app.addHook('onResponse', (request, reply, next) => {
    const labels = { route: routeName(request), method: request.method, status: String(reply.statusCode) }
    durations.observe(labels, reply.elapsedTime / 1000)
    next()
  })
  done()
}

// Its hooks are for every route of the server, not only for those of a plugin.
Object.assign(requestMetrics, { [Symbol.for('skip-override')]: true })
