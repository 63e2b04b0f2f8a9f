import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { filePieces } from './file-pieces.ts'

const NEW_LINE = 10
/** No entry is nearly as long; what is, is no log, and is not gathered in memory. */
const LONGEST = 1_000_000

/** The lines of a file, split at line feeds alone: any other byte belongs to its line. Throws {@link Unusable}. */
export async function* fileLines(file: string, terminal: Terminal): AsyncGenerator<string> {
  const { log } = terminal.words
  let rest = Buffer.alloc(0)
  for await (const piece of filePieces(file, terminal, log.noLogHint)) {
    let bytes = Buffer.concat([rest, piece])
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE)) {
      yield bytes.subarray(0, end).toString('utf8')
      bytes = bytes.subarray(end + 1)
    }
    if (bytes.length > LONGEST) throw new Unusable(log.noLog(file), log.noLogHint)
    rest = bytes
  }
  if (rest.length > 0) yield rest.toString('utf8')
}
