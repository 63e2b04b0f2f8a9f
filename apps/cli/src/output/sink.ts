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

function buffered(stream: Writable, close: () => Promise<void>): Sink {
  let pending: string[] = []
  let size = 0
  let failure: Error | undefined
  stream.on('error', (error: Error) => (failure ??= error))
  const send = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) reject(failure)
      else stream.write(chunk, (error) => (error ? reject(error) : resolve()))
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
  return buffered(process.stdout, () => Promise.resolve())
}

/** A new or emptied file at `path`. A write that fails (no such folder, full disk) rejects. */
export function fileOutput(path: string): Sink {
  const stream = createWriteStream(path)
  return buffered(
    stream,
    () =>
      new Promise((resolve, reject) => {
        stream.once('error', reject)
        stream.end(resolve)
      }),
  )
}
