import { join } from 'node:path'
import { getHeapStatistics } from 'node:v8'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { MAX_LEDGER_BYTES } from '@tenderlight/contracts/ledger'
import { fastifyRequestHandler, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from './deps.ts'
import { sql } from 'kysely'
import { replyError } from './error-reply.ts'
import { publicRoutes } from './public/public-routes.ts'
import { appRouter } from './router.ts'
import type { AppRouter } from './router.ts'
import { securityHeaders } from './security-headers.ts'
import { contextMaker } from './trpc.ts'
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

const PREFIX = '/trpc'
const BODY_LIMIT = 1_000_000
/** Base64 takes four bytes for three, and the JSON around it a few. */
const LEDGER_BODY_LIMIT = Math.ceil((MAX_LEDGER_BYTES * 4) / 3) + 10_000
/** Smaller answers leave sooner as they are. */
const COMPRESS_FROM = 8_192

/** The HTTP server: tRPC for the workspace, the public routes, the pages. Not listening yet. */
export async function makeServer(deps: Deps, options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'error' },
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 5_000 },
  })
  app.setErrorHandler(replyError)
  await app.register(helmet, securityHeaders(deps.secureCookies))
  await app.register(cookie)
  await app.register(compress, { threshold: COMPRESS_FROM })
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

  const trpc: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    createContext: contextMaker(deps),
    onError: ({ error, path, req }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') req.log.error({ err: error.cause ?? error, path })
    },
  }
  await app.register(fastifyTRPCPlugin, { prefix: PREFIX, trpcOptions: trpc })
  await app.register(async (ledger) => {
    ledger.removeContentTypeParser('application/json')
    ledger.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    ledger.post(join(PREFIX, 'ledger.preview'), { bodyLimit: LEDGER_BODY_LIMIT }, (req, res) =>
      fastifyRequestHandler({ ...trpc, req, res, path: 'ledger.preview' }),
    )
  })
  await app.register(publicRoutes, { db: deps.db, now: deps.now, publicUrl: options.publicUrl })
  app.get('/healthz', async () => {
    await sql`select 1`.execute(deps.db)
    return { ok: true }
  })
  if (options.webDist !== undefined) await app.register(webPages, { webDist: options.webDist })
  return app
}

function isSignIn(request: FastifyRequest): boolean {
  return request.url.startsWith(PREFIX) && request.url.includes('access.signIn')
}
