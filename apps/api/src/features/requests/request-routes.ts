import { contentInput, fileInput, followInput, MOST_FILED, REQUESTS_PATH } from '@tenderlight/contracts/portal-requests'
import { PORTAL_CODE_HEADER, PORTAL_FILES_PATH, portalFileQuery } from '@tenderlight/contracts/request-files'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { askedDistrict } from '../../public/asked-district.ts'
import type { Deps } from '../../deps.ts'
import { answerTaken, arrivingOf, takeBytes } from '../../evidence/arriving.ts'
import { Refused } from '../../problem.ts'
import { tokenBuckets } from '../../protection/token-bucket.ts'
import type { DistrictOf } from '../../record/context.ts'
import { attachByPortal } from './portal-files.ts'
import { fileRequest, followRequest, sayContent } from './portal.ts'

const FILE = { config: { action: 'matters.file' } } as const
const FOLLOW = { config: { action: 'matters.follow' } } as const
/** Longest text in Chinese, with what is around it. */
const MOST_BYTES = 20_000
const MINUTES = 60
/** Guesses at a code, or looks at a request, from one address within an hour. */
const MOST_ASKED = 60
/** Files from one address within an hour. */
const MOST_SENT = 20

/** Where anybody sends a request, and asks with its code where it stands. Nothing is kept by anybody on the way. */
export const requestRoutes: FastifyPluginAsync<{ readonly deps: Deps }> = async (app, { deps }) => {
  // An hour of these is a minute of theirs.
  const hourly = (most: number) => tokenBuckets(most, () => performance.now() / MINUTES)
  const [filed, asked, sent] = [hourly(MOST_FILED), hourly(MOST_ASKED), hourly(MOST_SENT)]
  const districtOf = async (request: FastifyRequest): Promise<DistrictOf | undefined> => {
    const found = await askedDistrict(deps.within({ as: 'public' }), request)
    return 'failure' in found ? undefined : { districtId: found.district.id, jurisdiction: found.district.jurisdiction }
  }
  const tooMany = (reply: FastifyReply, minutes: number) =>
    reply
      .code(429)
      .header('retry-after', String(minutes * MINUTES))
      .send({ error: 'too-many' })
  app.addHook('onRequest', (_request, reply, next) => {
    void reply.header('cache-control', 'no-store')
    next()
  })

  app.post(REQUESTS_PATH, { ...FILE, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const read = fileInput.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ error: 'bad-input' })
    const district = await districtOf(request)
    if (district === undefined) return reply.code(404).send({ error: 'not-found' })
    const wait = filed.spend(request.ip, 1)
    if (wait > 0) return tooMany(reply, wait)
    return reply.code(201).send(await fileRequest(deps, district.districtId, read.data))
  })
  await app.register((files, _options, done) => {
    takeBytes(files)
    files.post(PORTAL_FILES_PATH, FILE, async (request, reply) => {
      const read = portalFileQuery.safeParse(request.query)
      const code = request.headers[PORTAL_CODE_HEADER]
      if (!read.success || typeof code !== 'string') throw new Refused('bad-input', { field: 'number' })
      const district = await districtOf(request)
      if (district === undefined) throw new Refused('not-found')
      const wait = sent.spend(request.ip, 1)
      if (wait > 0) return tooMany(reply, wait)
      const asked = { ...read.data, code }
      return answerTaken(request, reply, attachByPortal(deps, district.districtId, asked, arrivingOf(request)))
    })
    done()
  })
  app.post(`${REQUESTS_PATH}/follow`, { ...FOLLOW, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const read = followInput.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ error: 'bad-input' })
    const wait = asked.spend(request.ip, 1)
    if (wait > 0) return tooMany(reply, wait)
    const district = await districtOf(request)
    const found = district === undefined ? undefined : await followRequest(deps, district, read.data)
    return found === undefined ? reply.code(404).send({ error: 'not-found' }) : reply.send(found)
  })
  app.post(`${REQUESTS_PATH}/satisfaction`, { ...FOLLOW, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const read = contentInput.safeParse(request.body)
    if (!read.success) return reply.code(400).send({ error: 'bad-input' })
    const wait = asked.spend(request.ip, 1)
    if (wait > 0) return tooMany(reply, wait)
    const district = await districtOf(request)
    const kept = district !== undefined && (await sayContent(deps, district.districtId, read.data))
    return kept ? reply.send({}) : reply.code(404).send({ error: 'not-found' })
  })
}
