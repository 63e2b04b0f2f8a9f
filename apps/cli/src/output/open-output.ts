import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { fileOutput } from './sink.ts'
import type { Sink } from './sink.ts'

const real = (path: string): Promise<string> => realpath(path).catch(() => path)

/**
 * Where the result goes: `--output`, or stdout. Throws {@link Unusable} when the file is the ledger itself
 * or its folder is absent.
 */
export async function openOutput(output: string | undefined, input: string, terminal: Terminal): Promise<Sink> {
  if (output === undefined) return terminal.out
  const { path, words } = terminal
  const target = path(output)
  if ((await real(target)) === (await real(path(input)))) throw new Unusable(words.outputIsInput, words.otherOutput)
  const folder = await stat(dirname(target)).catch(() => undefined)
  if (folder?.isDirectory() !== true) throw new Unusable(words.notWritten(output, words.noFolder(dirname(target))))
  const existing = await stat(target).catch(() => undefined)
  if (existing?.isDirectory() === true) throw new Unusable(words.isFolder(output), words.otherOutput)
  return fileOutput(target)
}
