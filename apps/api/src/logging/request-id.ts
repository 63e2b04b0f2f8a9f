import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The header in which a request brings its id and in which the answer gives it back. */
export const REQUEST_ID = 'x-request-id'

const USABLE = /^[\w.:-]{8,128}$/u

/** The id that a proxy gave the request, where it is one that may stand in a log, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID]
  return typeof given === 'string' && USABLE.test(given) ? given : randomUUID()
}
