import { getHeapStatistics } from 'node:v8'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import fastify from 'fastify'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Deps } from './deps.ts'
import { replyError } from './error-reply.ts'
import { publicRoutes } from './public/public-routes.ts'
import { procedures, PROCEDURES } from './procedures.ts'
import { securityHeaders } from './security-headers.ts'
import { webPages } from './web-pages.ts'

export interface ServerOptions {
  /** Where the built pages lie; undefined: the API alone. */
  readonly webDist?: string | undefined
  readonly publicUrl?: string | undefined
  /** Addresses of proxies in front (comma-separated, ranges and `loopback` too) that are believed about the client's. */
  readonly trustProxy?: string | undefined
  /** Requests a minute from one address, and of them attempts to sign in; undefined: no limit. */
  readonly perMinute?: { readonly requests: number; readonly signIns: number } | undefined
}

const BODY_LIMIT = 1_000_000
const COMPRESS_FROM = 4_096

/** The HTTP server: tRPC for the workspace, the public routes, the pages. Not listening yet. */
export async function makeServer(deps: Deps, options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'error' },
    // One logger for all requests: what is logged are errors, which say where they come from.
    childLoggerFactory: (logger) => logger,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 5_000 },
  })
  app.setErrorHandler(replyError)
  await app.register(helmet, securityHeaders(deps.secureCookies))
  await app.register(cookie)
  if (options.perMinute !== undefined) {
    const { requests, signIns } = options.perMinute
    await app.register(rateLimit, {
      timeWindow: 60_000,
      max: (request: FastifyRequest) => (isSignIn(request) ? signIns : requests),
      keyGenerator: (request: FastifyRequest) => `${request.ip}${isSignIn(request) ? ' sign-in' : ''}`,
    })
  }
  // Confirming a large ledger keeps the process busy for seconds: that is work, not pressure. Memory is.
  await app.register(underPressure, { maxHeapUsedBytes: Math.floor(getHeapStatistics().heap_size_limit * 0.9) })

  await app.register(procedures, { deps })
  app.get('/healthz', async () => {
    await sql`select 1`.execute(deps.db)
    return { ok: true }
  })
  await app.register(forEveryone, { deps, options })
  return app
}

/** Pages, files and public answers, compressed. What the workspace asks for is small and leaves sooner as it is. */
const forEveryone: FastifyPluginAsync<{ deps: Deps; options: ServerOptions }> = async (app, { deps, options }) => {
  await app.register(compress, { threshold: COMPRESS_FROM })
  await app.register(publicRoutes, { db: deps.db, now: deps.now, publicUrl: options.publicUrl })
  if (options.webDist !== undefined) await app.register(webPages, { webDist: options.webDist })
}

function isSignIn(request: FastifyRequest): boolean {
  return request.url.startsWith(PROCEDURES) && request.url.includes('access.signIn')
}
