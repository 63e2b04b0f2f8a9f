import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '../problem.ts'
import { StorageFailed } from './s3-store.ts'

/** What arrives, and how much of it is announced. */
export interface Arriving {
  readonly body: Readable
  readonly announcedBytes: number | undefined
}

/** The only type of body that is taken: one that no form of another site can send. */
const BYTES = 'application/octet-stream'

/** Lets the routes of `app` take files as the bytes of a request's body: as they arrive, and measured by whoever takes them. */
export function takeBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(BYTES, { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, body, done) => done(null, body))
}

/** The file of a request on such a route. */
export function arrivingOf({ body, raw, headers }: FastifyRequest): Arriving {
  const announced = Number(headers['content-length'] ?? Number.NaN)
  return { body: isReadable(body) ? body : raw, announcedBytes: Number.isFinite(announced) ? announced : undefined }
}

/** Answers with what `taking` gives. A line on which something is still under way that nobody reads is of no further use. */
export async function answerTaken<T>(request: FastifyRequest, reply: FastifyReply, taking: Promise<T>): Promise<T> {
  try {
    return await taking
  } catch (error) {
    if (!request.raw.complete) void reply.header('connection', 'close')
    throw orLater(error)
  }
}

/** An error of a storage that does not answer, as a refusal to be tried again; every other error as it is. */
export function orLater(error: unknown): unknown {
  if (!(error instanceof StorageFailed)) return error
  const refused = new Refused('busy')
  refused.cause = error
  return refused
}

function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
