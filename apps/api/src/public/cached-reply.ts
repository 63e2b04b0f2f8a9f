import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * A browser asks each time, so that who publishes a notice sees it at once, and gets 304 while nothing changed; a cache
 * in front of the server may answer for half a minute by itself.
 */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=30, must-revalidate'

/**
 * Sends `body` with an ETag of its bytes, or 304 when the client holds the same bytes. The tag is weak: a compressed
 * answer carries it too. `caching`: who may keep it; default: everybody.
 */
export function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
  caching: string = CACHE_CONTROL,
): FastifyReply {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  void reply.header('etag', tag).header('cache-control', caching)
  if (holds(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.type(type).send(body)
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function holds(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const opaque = (one: string) => one.trim().replace(/^W\//u, '')
  return header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag))
}
