import type { FastifyPluginAsync } from 'fastify'
import { ruleAccuracy } from '../desk/rule-accuracy.ts'
import { askedDistrict } from './asked-district.ts'
import { sendCached } from './cached-reply.ts'
import type { PublicOptions } from './public-routes.ts'
import { FAILURES, localeOf } from './query-words.ts'

/** Every route here is for everyone. */
const OPEN = { config: { action: 'notices.read' } } as const
const JSON_TYPE = 'application/json; charset=utf-8'

/** How often each rule of a district was found wrong: counts alone, for everybody without an account. */
export const accuracyRoutes: FastifyPluginAsync<Pick<PublicOptions, 'within'>> = async (app, { within }) => {
  app.get('/api/public/accuracy', OPEN, async (request, reply) => {
    void reply.header('access-control-allow-origin', '*')
    const asked = await askedDistrict(within({ as: 'public' }), request)
    if ('failure' in asked) {
      const { failure } = asked
      const message = FAILURES[failure][localeOf(request.headers['accept-language'])]
      void reply.code(failure === 'no-district' ? 503 : 404).header('vary', 'Accept-Language')
      return reply.send({ error: failure, message })
    }
    const { id } = asked.district
    const body = await ruleAccuracy(within({ as: 'public', district: id }), id)
    return sendCached(request, reply, JSON_TYPE, JSON.stringify(body))
  })
}
