import type { Readable } from 'node:stream'
import { attachQuery, EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { findEvidence } from '@tenderlight/db/repositories/evidence'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { contentKey } from '../../evidence/evidence-store.ts'
import { verified } from '../../evidence/verified.ts'
import { askedBy } from '../../permission/route-permission.ts'
import { Refused } from '../../problem.ts'
import { limitFiles } from '../../protection/account-limit.ts'
import type { Buckets } from '../../protection/token-bucket.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { attach } from './attach.ts'
import { keptNowhere, orLater } from './refusals.ts'

const TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

/** The only type of body that is taken: one that no form of another site can send. */
const BYTES = 'application/octet-stream'

export interface EvidenceRoutesOptions {
  readonly deps: Deps
  /** What each account may ask for, together with what it calls; undefined: no limit. */
  readonly accounts?: Buckets | undefined
}

/** Files in, as the bytes of a request's body, and out, to be saved and never shown. */
export const evidenceRoutes: FastifyPluginAsync<EvidenceRoutesOptions> = async (app, { deps, accounts }) => {
  if (accounts !== undefined) app.addHook('onRequest', limitFiles(accounts))
  app.removeAllContentTypeParsers()
  // The body is taken as it arrives, and measured by whoever takes it.
  app.addContentTypeParser(BYTES, { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, body, done) => done(null, body))

  app.post(EVIDENCE_PATH, { config: { action: 'evidence.attach' } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const asked = attachQuery.safeParse(request.query)
    if (!asked.success) throw new Refused('bad-input', { field: asked.error.issues[0]?.path.join('.') ?? '' })
    const announced = Number(request.headers['content-length'] ?? Number.NaN)
    const announcedBytes = Number.isFinite(announced) ? announced : undefined
    const { actor, db } = askedBy(request)
    return attach({ ...deps, db }, actor, asked.data, { body: bodyOf(request), announcedBytes }).catch(
      (error: unknown) => {
        // A line on which something is still under way that nobody reads is of no further use.
        if (!request.raw.complete) void reply.header('connection', 'close')
        throw orLater(error)
      },
    )
  })

  app.get<{ Params: { id: string } }>(
    `${EVIDENCE_PATH}/:id`,
    { config: { action: 'evidence.read' } },
    (request, reply) => {
      const { actor, db } = askedBy(request)
      return fetched({ ...deps, db }, actor, request.params.id, reply)
    },
  )
}

async function fetched(deps: Deps, actor: Actor, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const file = z.uuid().safeParse(id).success ? await findEvidence(deps.db, actor.districtId, id) : undefined
  if (file === undefined) throw new Refused('not-found')
  await reach(deps.db, actor, file.procurement_id)
  if (deps.evidence === null) throw keptNowhere()
  const content = await deps.evidence.store.open(contentKey(file)).catch((error: unknown) => {
    throw orLater(error)
  })
  const { filename, kind, bytes, digest } = file
  void reply.headers({
    'content-type': TYPES[kind],
    'content-length': bytes,
    'content-disposition': `attachment; filename="evidence.${kind}"; filename*=UTF-8''${encoded(filename)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  const checked = verified(digest)
  content.once('error', (error) => checked.destroy(error))
  checked.once('close', () => content.destroy())
  return reply.send(content.pipe(checked))
}

/** As RFC 8187 writes a name in a header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function bodyOf({ body, raw }: FastifyRequest): Readable {
  return isReadable(body) ? body : raw
}

function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
