import type { FastifyPluginCallback } from 'fastify'

/** Texts that no database keeps: with NUL, or with half of a pair of surrogates. */
const isSoundText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Whether every text in a value that was read from JSON, names of fields included, can be kept and shown. */
export function isSound(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string' && !isSoundText(one)) return false
    if (typeof one !== 'object' || one === null) continue
    // One at a time: a list may be longer than a call may have arguments.
    for (const [name, inside] of Object.entries(one)) left.push(name, inside)
  }
  return true
}

/** Answered 400 before anything is looked at. */
class UnsoundAddress extends Error {
  readonly statusCode = 400
}

/** Refuses addresses with NUL in them. */
export const refuseUnsoundAddresses: FastifyPluginCallback = (app, _options, done) => {
  app.addHook('onRequest', (request, _reply, next) => {
    if (request.url.includes('%00')) next(new UnsoundAddress('NUL in the address'))
    else next()
  })
  done()
}

// Its hook is for every route of the server, not only for those of a plugin.
Object.assign(refuseUnsoundAddresses, { [Symbol.for('skip-override')]: true })
