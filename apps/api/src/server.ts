import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { Registry } from 'prom-client'
import type { Deps } from './deps.ts'
import { replyError } from './error-reply.ts'
import { elsewhereRoutes } from './features/access/elsewhere-routes.ts'
import { projectFileRoutes } from './features/audit/project-file/project-file-routes.ts'
import { caseFilesRoutes } from './features/cases/case-files-routes.ts'
import { eventsRoute } from './features/board/events-route.ts'
import { evidenceRoutes } from './features/evidence/evidence-routes.ts'
import { tenderDocumentRoutes } from './features/tender-documents/tender-document-routes.ts'
import { feedRoute } from './features/worklist/feed-route.ts'
import { healthRoutes } from './health/health-routes.ts'
import { newLifecycle } from './health/lifecycle.ts'
import type { Lifecycle } from './health/lifecycle.ts'
import { loggerOptions } from './logging/logger-options.ts'
import type { LogSettings } from './logging/logger-options.ts'
import { requestIdOf } from './logging/request-id.ts'
import { requestLog } from './logging/request-log.ts'
import { metricsRoutes } from './metrics/metrics-routes.ts'
import { requestMetrics } from './metrics/request-metrics.ts'
import { limitAddresses } from './protection/address-limit.ts'
import type { AddressLimits } from './protection/address-limit.ts'
import { refuseCrossSite } from './protection/cross-site.ts'
import { refuseOverload, sayWhenAgain } from './protection/overload.ts'
import { refuseUnsoundAddresses } from './protection/sound-text.ts'
import { tokenBuckets } from './protection/token-bucket.ts'
import { guardRoutes } from './permission/route-permission.ts'
import { requestFilesRoutes } from './features/requests/request-files-routes.ts'
import { requestRoutes } from './features/requests/request-routes.ts'
import { certificateRoutes } from './public/certificate-routes.ts'
import { accuracyRoutes } from './public/accuracy-routes.ts'
import { disclosureRoutes } from './public/disclosure-routes.ts'
import { publicRoutes } from './public/public-routes.ts'
import { procedures } from './procedures.ts'
import type { Permit } from './trpc.ts'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'
import { webPages } from './web-pages.ts'

export interface ServerOptions {
  /** Where the built pages lie; undefined: the API alone. */
  readonly webDist?: string | undefined
  readonly publicUrl?: string | undefined
  /** Addresses of proxies in front (comma-separated, ranges and `loopback` too) that are believed about the client's. */
  readonly trustProxy?: string | undefined
  /** Requests a minute from one address, and of them attempts to sign in; calls a minute of one account. Undefined: no limit. */
  readonly perMinute?: (AddressLimits & { readonly ofAccount?: number }) | undefined
  /** Requests under way from which on further ones are sent away. */
  readonly atOnce?: number | undefined
  /** Where the process stands; without it the server is taken for one without a worker, which is never ready. */
  readonly lifecycle?: Lifecycle | undefined
  /** What a reader of the metrics has to bring; without it only this machine may read them. */
  readonly metricsToken?: string | undefined
  /** How often an open stream asks whether its session still is one; for tests. */
  readonly sessionMs?: number | undefined
  /** Default: errors alone. */
  readonly log?: LogSettings | undefined
  /** Who may do what; default: the table of permissions. Another one is for tests of the database alone. */
  readonly permit?: Permit | undefined
}

const BODY_LIMIT = 1_000_000
const COMPRESS_FROM = 4_096
/** How long a request may take to arrive: a ledger of 20 MB over a slow line. */
const ARRIVAL_MS = 120_000
/** A hundred people with some pages each; what waits beyond waits for seconds. */
const AT_ONCE = 200

/** The HTTP server: tRPC for the workspace, the public routes, the pages. Not listening yet. */
export async function makeServer(deps: Deps, options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(options.log ?? { level: 'error' }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestIdOf,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_MS,
    routerOptions: { maxParamLength: 5_000 },
  })
  app.setErrorHandler(replyError)
  const registry = new Registry()
  await app.register(requestLog)
  await app.register(requestMetrics, { registry })
  await app.register(helmet, securityHeaders(deps.secureCookies))
  app.addHook('onRequest', permissionsPolicy)
  await refuseOverload(app, options.atOnce ?? AT_ONCE)
  app.addHook('onSend', sayWhenAgain)
  await app.register(refuseUnsoundAddresses)
  await app.register(refuseCrossSite, { publicUrl: options.publicUrl })
  await app.register(cookie)
  guardRoutes(app, deps, options.permit)
  if (options.perMinute !== undefined) await limitAddresses(app, options.perMinute)

  const ofAccount = options.perMinute?.ofAccount
  const accounts = ofAccount === undefined ? undefined : tokenBuckets(ofAccount)
  await app.register(procedures, { deps, accounts, permit: options.permit })
  await app.register(elsewhereRoutes, { deps: { ...deps, db: deps.within({ as: 'identity' }) } })
  await app.register(evidenceRoutes, { deps, accounts })
  await app.register(caseFilesRoutes, { deps, accounts })
  await app.register(tenderDocumentRoutes, { deps, accounts })
  await app.register(projectFileRoutes, { deps, accounts })
  await app.register(eventsRoute, { deps, sessionMs: options.sessionMs })
  await app.register(requestRoutes, { deps })
  await app.register(requestFilesRoutes, { deps, accounts })
  await app.register(feedRoute, { deps, publicUrl: options.publicUrl })
  await app.register(healthRoutes, {
    db: deps.within({ as: 'installation' }),
    lifecycle: options.lifecycle ?? newLifecycle(),
  })
  await app.register(metricsRoutes, {
    registry,
    db: deps.within({ as: 'metrics' }),
    now: deps.now,
    token: options.metricsToken,
    behindProxy: options.trustProxy !== undefined,
  })
  await app.register(forEveryone, { deps, options })
  return app
}

/** Pages, files and public answers, compressed. What the workspace asks for is small and leaves sooner as it is. */
const forEveryone: FastifyPluginAsync<{ deps: Deps; options: ServerOptions }> = async (app, { deps, options }) => {
  await app.register(compress, { threshold: COMPRESS_FROM })
  await app.register(certificateRoutes, { within: deps.within })
  await app.register(publicRoutes, { within: deps.within, now: deps.now, publicUrl: options.publicUrl })
  await app.register(disclosureRoutes, { within: deps.within, now: deps.now })
  await app.register(accuracyRoutes, { within: deps.within })
  if (options.webDist !== undefined) await app.register(webPages, { webDist: options.webDist })
}
