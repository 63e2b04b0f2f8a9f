import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileOutput } from '../output/sink.ts'
import type { Sink } from '../output/sink.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

/** A file that appears under its name when it is whole, and not at all when something goes wrong. */
export interface AtomicOutput extends Pick<Sink, 'write' | 'end'> {
  /** Takes the half-written file away. */
  discard(): Promise<void>
}

/** Opens `file` for writing beside its name; throws {@link Unusable} where it cannot stand there. */
export async function atomicOutput(file: string, { path, words }: Terminal): Promise<AtomicOutput> {
  const target = path(file)
  const folder = await stat(dirname(target)).catch(() => undefined)
  if (folder?.isDirectory() !== true) throw new Unusable(words.notWritten(file, words.noFolder(dirname(target))))
  const existing = await stat(target).catch(() => undefined)
  if (existing?.isDirectory() === true) throw new Unusable(words.isFolder(file), words.otherOutput)
  const half = `${target}.${process.pid}.part`
  const sink = fileOutput(half)
  return {
    write: (piece) => sink.write(piece),
    end: async () => {
      await sink.end()
      await rename(half, target)
    },
    discard: async () => {
      await sink.end().catch(() => undefined)
      await rm(half, { force: true })
    },
  }
}
