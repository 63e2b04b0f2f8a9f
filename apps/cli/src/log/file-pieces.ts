import { createReadStream } from 'node:fs'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

/** The bytes of a file, piece by piece; `hint`: what to do when it is none. Throws {@link Unusable}. */
export async function* filePieces(file: string, { path, words }: Terminal, hint: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path(file))
  try {
    for await (const piece of stream) yield piece as Buffer
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(words.noFile(file), hint)
    if (code === 'EISDIR') throw new Unusable(words.isFolder(file), hint)
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(words.noPermission(file))
    throw error
  } finally {
    stream.destroy()
  }
}
