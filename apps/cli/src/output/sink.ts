import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'

/** Where results go. Text is gathered into large pieces, and a slow reader is waited for. */
export interface Sink {
  /** Resolves when the reader has caught up; undefined when nothing has to be waited for. */
  write(piece: string | Uint8Array): Promise<void> | undefined
  /** Writes what was gathered. */
  flush(): Promise<void>
  /** Writes what is left and closes files. */
  end(): Promise<void>
}

const PIECE = 1 << 18

function buffered(open: () => Writable, close: () => Promise<void>): Sink {
  let pending: string[] = []
  let size = 0
  const send = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      open().write(chunk, (error) => (error ? reject(error) : resolve()))
    })
  const flush = (): Promise<void> => {
    const text = pending.join('')
    pending = []
    size = 0
    return text === '' ? Promise.resolve() : send(text)
  }
  return {
    write(piece) {
      if (typeof piece !== 'string') return flush().then(() => send(piece))
      pending.push(piece)
      size += piece.length
      return size < PIECE ? undefined : flush()
    },
    flush,
    async end() {
      await flush()
      await close()
    },
  }
}

/** Standard output; it is never closed. */
export function standardOutput(): Sink {
  return buffered(
    () => process.stdout,
    () => Promise.resolve(),
  )
}

/** A file at `path`, made or emptied by the first piece. A write that fails (no permission, full disk) rejects. */
export function fileOutput(path: string): Sink {
  let stream: Writable | undefined
  const open = (): Writable => {
    // The write that fails rejects; without a listener the same error would end the process as well.
    stream ??= createWriteStream(path).on('error', () => undefined)
    return stream
  }
  return buffered(
    open,
    () =>
      new Promise((resolve, reject) => {
        open().once('error', reject).end(resolve)
      }),
  )
}
