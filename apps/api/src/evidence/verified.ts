import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/**
 * Passes bytes on and keeps the last piece back until all of them have the digest: whoever fetches a content that is not
 * what was stored gets no whole file.
 */
export function verified(digest: string): Transform {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      const before = held
      held = chunk
      done(null, before)
    },
    flush(done) {
      if (hash.digest('hex') === digest) done(null, held)
      else done(new Error(`a content is not what was stored under ${digest}`))
    },
  })
}
