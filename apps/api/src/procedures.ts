import { MAX_LEDGER_BYTES } from '@tenderlight/contracts/ledger'
import type { TRPCError } from '@trpc/server'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from './deps.ts'
import { callsIn, limitAccounts } from './protection/account-limit.ts'
import { refuseWithoutRoom } from './protection/disk-space.ts'
import type { Buckets } from './protection/token-bucket.ts'
import { appRouter } from './router.ts'
import { answerQueries } from './trpc-queries.ts'
import { contextMaker } from './trpc.ts'
import type { Permit } from './trpc.ts'

/** Where the procedures are. */
export const PROCEDURES = '/trpc'

/** Procedures that take a file in base64. */
const WITH_FILES = [
  'ledger.preview',
  'intentions.readMany',
  'budget.preview',
  'datacheck.preview',
  'datacheck.confirm',
] as const
/** Base64 takes four bytes for three, and the JSON around it a few. */
const LEDGER_BODY_LIMIT = Math.ceil((MAX_LEDGER_BYTES * 4) / 3) + 10_000

/** Changes that a page asks for in one request: it has no use for more, and guessing in batches is not counted. */
const MOST_CHANGES = 10

export interface ProceduresOptions {
  readonly deps: Deps
  /** What each account may call; undefined: no limit. */
  readonly accounts?: Buckets | undefined
  /** Default: the table of permissions. */
  readonly permit?: Permit | undefined
}

type Mutation = FastifyRequest<{ Params: { path: string } }>

/** Every procedure over HTTP: queries by GET, mutations by POST. Only a ledger may be large, and only sent by itself. */
export const procedures: FastifyPluginAsync<ProceduresOptions> = async (app, { deps, accounts, permit }) => {
  const make = contextMaker(deps, permit)
  const context = accounts === undefined ? make : limitAccounts(make, accounts)
  const onError = (error: TRPCError, path: string | undefined, request: FastifyRequest) => {
    if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error.cause ?? error, path })
    // Refused because the database is away or full: what it said.
    else if (error.cause?.cause !== undefined) request.log.warn({ err: error.cause.cause, path })
  }
  const mutate = async (req: Mutation, res: FastifyReply, path: string) => {
    if (callsIn(req) > (/(^|,)(access|account)\./u.test(path) ? 1 : MOST_CHANGES)) throw new TooManyAtOnce()
    await refuseWithoutRoom(deps.connection)
    // Made here, so that an account over its limit is answered like any other limit.
    const ctx = await context({ req, res })
    return fastifyRequestHandler({
      router: appRouter,
      createContext: () => ctx,
      onError: ({ error, path: at }) => onError(error, at, req),
      req,
      res,
      path,
    })
  }
  // What a person may see is kept by nobody on the way; the public answers say for themselves how long they hold.
  app.addHook('onRequest', (_request, reply, next) => {
    void reply.header('cache-control', 'no-store')
    next()
  })
  // The body goes to tRPC as it came.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  const each = { config: { action: 'by-procedure' } } as const
  app.get(`${PROCEDURES}/:path`, each, answerQueries({ context, onError }))
  app.post<{ Params: { path: string } }>(`${PROCEDURES}/:path`, each, (req, res) => mutate(req, res, req.params.path))
  for (const path of WITH_FILES) {
    app.post<{ Params: { path: string } }>(
      `${PROCEDURES}/${path}`,
      { ...each, bodyLimit: LEDGER_BODY_LIMIT },
      (req, res) => mutate(req, res, path),
    )
  }
}

/** Answered 400 before anything is changed. */
class TooManyAtOnce extends Error {
  readonly statusCode = 400
}
