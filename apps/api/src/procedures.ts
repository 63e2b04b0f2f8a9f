import { MAX_LEDGER_BYTES } from '@tenderlight/contracts/ledger'
import type { TRPCError } from '@trpc/server'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from './deps.ts'
import { appRouter } from './router.ts'
import { answerQueries } from './trpc-queries.ts'
import { contextMaker } from './trpc.ts'

/** Where the procedures are. */
export const PROCEDURES = '/trpc'

/** Base64 takes four bytes for three, and the JSON around it a few. */
const LEDGER_BODY_LIMIT = Math.ceil((MAX_LEDGER_BYTES * 4) / 3) + 10_000

/** Every procedure over HTTP: queries by GET, mutations by POST. Only a ledger may be large, and only sent by itself. */
export const procedures: FastifyPluginAsync<{ readonly deps: Deps }> = async (app, { deps }) => {
  const context = contextMaker(deps)
  const onError = (error: TRPCError, path: string | undefined, request: FastifyRequest) => {
    if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error.cause ?? error, path })
  }
  const mutate = (req: FastifyRequest<{ Params: { path: string } }>, res: FastifyReply, path: string) =>
    fastifyRequestHandler({
      router: appRouter,
      createContext: context,
      onError: ({ error, path: at }) => onError(error, at, req),
      req,
      res,
      path,
    })
  // The body goes to tRPC as it came.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.get(`${PROCEDURES}/:path`, answerQueries({ context, onError }))
  app.post<{ Params: { path: string } }>(`${PROCEDURES}/:path`, (req, res) => mutate(req, res, req.params.path))
  app.post<{ Params: { path: string } }>(`${PROCEDURES}/ledger.preview`, { bodyLimit: LEDGER_BODY_LIMIT }, (req, res) =>
    mutate(req, res, 'ledger.preview'),
  )
}
