import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What has arrived whole. */
export interface Draft {
  readonly path: string
  readonly bytes: number
  /** SHA-256 of all of it. */
  readonly digest: string
}

/** More arrives than may. */
export class DraftTooLarge extends Error {}

/** So much beyond the limit is still listened to, unkept, so that a browser that is sending hears why it was not taken. */
const HEARD_OUT = 5

/**
 * Writes what arrives to a file of its own, never more of it in memory than a piece, and hands the file to `use` when
 * it is whole and on the disk. Afterwards, whatever happened, the file is gone. Throws `DraftTooLarge`, and what a sender
 * that goes away leaves.
 */
export async function withDraft<T>(
  arriving: Readable,
  { drafts, mostBytes }: { readonly drafts: string; readonly mostBytes: number },
  use: (draft: Draft) => Promise<T>,
): Promise<T> {
  const path = join(drafts, `${randomUUID()}.part`)
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > mostBytes * HEARD_OUT) return done(new DraftTooLarge(`far more than ${mostBytes} bytes`))
      if (bytes > mostBytes) return done()
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) => done(bytes > mostBytes ? new DraftTooLarge(`more than ${mostBytes} bytes`) : null),
  })
  try {
    await pipeline(arriving, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
    return await use({ path, bytes, digest: hash.digest('hex') })
  } finally {
    await rm(path, { force: true })
  }
}
