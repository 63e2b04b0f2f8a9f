import { createReadStream } from 'node:fs'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

const NEW_LINE = 10
/** No entry is nearly as long; what is, is no log, and is not gathered in memory. */
const LONGEST = 1_000_000

/** The lines of a file, split at line feeds alone: any other byte belongs to its line. Throws {@link Unusable}. */
export async function* fileLines(file: string, { path, words }: Terminal): AsyncGenerator<string> {
  const stream = createReadStream(path(file))
  let rest = Buffer.alloc(0)
  try {
    for await (const piece of stream) {
      let bytes = Buffer.concat([rest, piece as Buffer])
      for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE)) {
        yield bytes.subarray(0, end).toString('utf8')
        bytes = bytes.subarray(end + 1)
      }
      if (bytes.length > LONGEST) throw new Unusable(words.log.noLog(file), words.log.noLogHint)
      rest = bytes
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(words.noFile(file), words.log.noLogHint)
    if (code === 'EISDIR') throw new Unusable(words.isFolder(file), words.log.noLogHint)
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(words.noPermission(file))
    throw error
  } finally {
    stream.destroy()
  }
}
