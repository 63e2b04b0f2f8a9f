import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { askedDistrict } from './asked-district.ts'
import { sendCached } from './cached-reply.ts'
import { readDisclosuresQuery } from './disclosure-query.ts'
import type { PublicOptions } from './public-routes.ts'
import { FAILURES, localeOf } from './query-words.ts'
import type { Failure } from './query-words.ts'
import { readDisclosingUnits, readDisclosure, readDisclosures } from './read-disclosures.ts'
import type { Reading } from './read-notices.ts'

/** Every route here is for everyone. */
const OPEN = { config: { action: 'notices.read' } } as const
const JSON_TYPE = 'application/json; charset=utf-8'

/** What everybody reads of how contracts are carried out, without an account. Read-only and cacheable, as notices are. */
export const disclosureRoutes: FastifyPluginAsync<Pick<PublicOptions, 'within' | 'now'>> = async (
  app,
  { within, now },
) => {
  const answer = async (request: FastifyRequest, reply: FastifyReply, body: (reading: Reading) => Promise<unknown>) => {
    void reply.header('access-control-allow-origin', '*')
    const asked = await askedDistrict(within({ as: 'public' }), request)
    if ('failure' in asked) return refuse(request, reply, asked.failure === 'no-district' ? 503 : 404, asked.failure)
    const { district } = asked
    const db = within({ as: 'public', district: district.id })
    const found = await body({ db, district, today: todayInChina(now()) })
    if (found === undefined) return refuse(request, reply, 404, 'no-such-disclosure')
    return sendCached(request, reply, JSON_TYPE, JSON.stringify(found))
  }

  app.get('/api/public/disclosures', OPEN, (request, reply) => {
    const read = readDisclosuresQuery(request.query, localeOf(request.headers['accept-language']))
    if (read.ok) return answer(request, reply, (reading) => readDisclosures(reading, read.query))
    return reply.code(400).headers({ vary: 'Accept-Language', 'access-control-allow-origin': '*' }).send(read.refusal)
  })
  app.get('/api/public/disclosing-units', OPEN, (request, reply) => answer(request, reply, readDisclosingUnits))
  app.get<{ Params: { number: string } }>('/api/public/disclosures/:number', OPEN, (request, reply) =>
    answer(request, reply, (reading) => readDisclosure(reading, request.params.number)),
  )
}

/** An answer without content: what happened and what to do, in the reader's language. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: number, failure: Failure): FastifyReply {
  const message = FAILURES[failure][localeOf(request.headers['accept-language'])]
  return reply.code(status).header('vary', 'Accept-Language').send({ error: failure, message })
}
