import { CASE_FILES_PATH, caseFileQuery } from '@tenderlight/contracts/case-acts'
import { findCaseFile } from '@tenderlight/db/repositories/case-files'
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
import { attachToCase } from './attach.ts'
import { reachCase } from './hold-case.ts'

export interface CaseFilesOptions {
  readonly deps: Deps
  /** What each account may ask for, together with what it calls; undefined: no limit. */
  readonly accounts?: Buckets | undefined
}

/** Files of cases in, as the bytes of a request's body, and out, to be saved and never shown. */
export const caseFilesRoutes: FastifyPluginAsync<CaseFilesOptions> = async (app, { deps, accounts }) => {
  if (accounts !== undefined) app.addHook('onRequest', limitFiles(accounts))
  takeBytes(app)

  app.post(CASE_FILES_PATH, { config: { action: 'cases.attach' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const asked = caseFileQuery.safeParse(request.query)
    if (!asked.success) throw new Refused('bad-input', { field: asked.error.issues[0]?.path.join('.') ?? '' })
    const { actor, db } = askedBy(request)
    return answerTaken(request, reply, attachToCase({ ...deps, db }, actor, asked.data, arrivingOf(request)))
  })

  app.get<{ Params: { id: string } }>(
    `${CASE_FILES_PATH}/:id`,
    { config: { action: 'cases.read' } },
    (request, reply) => {
      const { actor, db } = askedBy(request)
      return fetched({ ...deps, db }, actor, request.params.id, reply)
    },
  )
}

async function fetched(deps: Deps, actor: Actor, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const file = z.uuid().safeParse(id).success ? await findCaseFile(deps.db, actor.districtId, id) : undefined
  if (file === undefined) throw new Refused('not-found')
  await reachCase(deps.db, actor, file.procurement_id)
  if (deps.evidence === null) throw keptNowhere()
  return sendContent(reply, deps.evidence, file)
}
