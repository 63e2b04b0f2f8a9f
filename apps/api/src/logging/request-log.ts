import type { FastifyPluginCallback } from 'fastify'
import { scrub } from './scrub.ts'
import { REQUEST_ID } from './request-id.ts'

/** Answers each request with its id and writes a line when it has been answered: who asked, what, how long it took. */
export const requestLog: FastifyPluginCallback = (app, _options, done) => {
  app.addHook('onRequest', (request, reply, next) => {
    void reply.header(REQUEST_ID, request.id)
    next()
  })
  app.addHook('onResponse', (request, reply, next) => {
    // The query stays out: it holds what somebody searched for.
    const [path = '/'] = request.url.split('?')
    request.log.info(
      {
        method: request.method,
        path: scrub(path),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        address: request.ip,
      },
      'answered',
    )
    next()
  })
  app.addHook('onRequestAbort', (request, next) => {
    request.log.info(
      { method: request.method, path: scrub(request.url.split('?')[0] ?? '/') },
      'given up by the client',
    )
    next()
  })
  done()
}

// Its hooks are for every route of the server, not only for those of a plugin.
Object.assign(requestLog, { [Symbol.for('skip-override')]: true })
