import { DOCUMENT_PATH, REVIEW_PATH, reviewQuery, uploadQuery } from '@tenderlight/contracts/tender-documents'
import { findDocument, findReview } from '@tenderlight/db/repositories/tender-documents'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { answerTaken, arrivingOf, takeBytes } from '../../evidence/arriving.ts'
import { keptNowhere } from '../../evidence/file-refusals.ts'
import { sendContent } from '../../evidence/send-content.ts'
import type { StoredFile } from '../../evidence/send-content.ts'
import { askedBy } from '../../permission/route-permission.ts'
import { Refused } from '../../problem.ts'
import { limitFiles } from '../../protection/account-limit.ts'
import type { Buckets } from '../../protection/token-bucket.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { addReview } from './review.ts'
import { upload } from './upload.ts'

export interface TenderDocumentRoutesOptions {
  readonly deps: Deps
  /** What each account may ask for, together with what it calls; undefined: no limit. */
  readonly accounts?: Buckets | undefined
}

/** Tender documents and the papers of reviews in, as the bytes of a request's body, and out, to be saved and never shown. */
export const tenderDocumentRoutes: FastifyPluginAsync<TenderDocumentRoutesOptions> = async (
  app,
  { deps, accounts },
) => {
  if (accounts !== undefined) app.addHook('onRequest', limitFiles(accounts))
  takeBytes(app)

  app.post(DOCUMENT_PATH, { config: { action: 'documents.upload' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const { actor, db } = askedBy(request)
    const asked = read(uploadQuery, request)
    const today = todayInChina(deps.now())
    return answerTaken(request, reply, upload({ ...deps, db }, actor, today, asked, arrivingOf(request)))
  })

  app.post(REVIEW_PATH, { config: { action: 'documents.review' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const { actor, db } = askedBy(request)
    const asked = read(reviewQuery, request)
    const today = todayInChina(deps.now())
    return answerTaken(request, reply, addReview({ ...deps, db }, actor, today, asked, arrivingOf(request)))
  })

  for (const [path, find] of [
    [DOCUMENT_PATH, findDocument],
    [REVIEW_PATH, findReview],
  ] as const) {
    app.get<{ Params: { id: string } }>(
      `${path}/:id`,
      { config: { action: 'documents.read' } },
      async (request, reply) => {
        const { actor, db } = askedBy(request)
        const { id } = request.params
        const file = z.uuid().safeParse(id).success ? await find(db, actor.districtId, id) : undefined
        return fetched({ ...deps, db }, actor, file, reply)
      },
    )
  }
}

function read<Query extends z.ZodType>(query: Query, request: FastifyRequest): z.output<Query> {
  const asked = query.safeParse(request.query)
  if (!asked.success) throw new Refused('bad-input', { field: asked.error.issues[0]?.path.join('.') ?? '' })
  return asked.data
}

async function fetched(
  { db, evidence }: Deps,
  actor: Actor,
  file: StoredFile | undefined,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (file === undefined) throw new Refused('not-found')
  await reach(db, actor, file.procurement_id)
  if (evidence === null) throw keptNowhere()
  return sendContent(reply, evidence, file)
}
