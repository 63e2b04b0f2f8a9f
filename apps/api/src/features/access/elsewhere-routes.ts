import type { FastifyPluginCallback } from 'fastify'
import type { Deps } from '../../deps.ts'
import { sendCookies } from '../../session/session-cookie.ts'
import { endElsewhere, RETURN_PATH } from './elsewhere.ts'

/** Where the browser comes back to from signing in elsewhere. */
export const elsewhereRoutes: FastifyPluginCallback<{ readonly deps: Deps }> = (app, { deps }, done) => {
  app.get(RETURN_PATH, { config: { action: 'session.begin' } }, async (request, reply) => {
    const client = {
      address: request.ip,
      device: request.headers['user-agent'] ?? '',
      cookies: request.headers.cookie ?? '',
    }
    const [, query = ''] = request.url.split('?')
    const { location, cookies } = await endElsewhere(deps, client, query === '' ? '' : `?${query}`)
    sendCookies(reply, cookies)
    return reply.header('cache-control', 'no-store').redirect(location)
  })
  done()
}
