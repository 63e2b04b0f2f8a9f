import type { FastifyReply } from 'fastify'

/** Answered 429, with the seconds to wait in `Retry-After`. */
export class TooMany extends Error {
  readonly statusCode = 429
  constructor(reply: FastifyReply, seconds: number) {
    super(`too many requests; again in ${seconds} s`)
    this.name = 'TooMany'
    void reply.header('retry-after', seconds)
  }
}
