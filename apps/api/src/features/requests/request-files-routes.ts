import { REQUEST_FILES_PATH, requestFileQuery } from '@tenderlight/contracts/request-files'
import { findMatterFile } from '@tenderlight/db/repositories/matter-files'
import { findMatter } from '@tenderlight/db/repositories/matters'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { answerTaken, arrivingOf, takeBytes } from '../../evidence/arriving.ts'
import { keptNowhere } from '../../evidence/file-refusals.ts'
import { sendContent } from '../../evidence/send-content.ts'
import { askedBy } from '../../permission/route-permission.ts'
import { Refused } from '../../problem.ts'
import { limitFiles } from '../../protection/account-limit.ts'
import type { Buckets } from '../../protection/token-bucket.ts'
import type { Actor } from '../../session/actor.ts'
import { attachToRequest } from './attach.ts'

export interface RequestFilesOptions {
  readonly deps: Deps
  /** What each account may ask for, together with what it calls; undefined: no limit. */
  readonly accounts?: Buckets | undefined
}

/** Files of requests and complaints in, as the bytes of a request's body, and out, to be saved and never shown. */
export const requestFilesRoutes: FastifyPluginAsync<RequestFilesOptions> = async (app, { deps, accounts }) => {
  if (accounts !== undefined) app.addHook('onRequest', limitFiles(accounts))
  takeBytes(app)

  app.post(REQUEST_FILES_PATH, { config: { action: 'matters.handle' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const asked = requestFileQuery.safeParse(request.query)
    if (!asked.success) throw new Refused('bad-input', { field: asked.error.issues[0]?.path.join('.') ?? '' })
    const { actor, db } = askedBy(request)
    return answerTaken(request, reply, attachToRequest({ ...deps, db }, actor, asked.data, arrivingOf(request)))
  })

  app.get<{ Params: { id: string } }>(
    `${REQUEST_FILES_PATH}/:id`,
    { config: { action: 'matters.read' } },
    (request, reply) => {
      const { actor, db } = askedBy(request)
      return fetched({ ...deps, db }, actor, request.params.id, reply)
    },
  )
}

async function fetched(deps: Deps, { districtId }: Actor, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const file = z.uuid().safeParse(id).success ? await findMatterFile(deps.db, districtId, id) : undefined
  // What of the files is whose to read, and which matters, the database settles.
  if (file === undefined) throw new Refused('not-found')
  if ((await findMatter(deps.db, districtId, file.procurement_id)) === undefined) throw new Refused('not-found')
  if (deps.evidence === null) throw keptNowhere()
  return sendContent(reply, deps.evidence, file)
}
