import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { localeOf } from '../locale.ts'
import { run } from '../run.ts'
import type { Terminal } from '../terminal.ts'
import { wordsOf } from '../words/words.ts'
import type { Launched } from './launch.ts'

/**
 * Runs a command line in this process, from its arguments to its exit code; only the start of a process is left out.
 * Each command has tests that launch it as well.
 */
export async function runHere(args: readonly string[], { cwd = tmpdir() } = {}): Promise<Omit<Launched, 'bytes'>> {
  const said: { stdout: string; stderr: string } = { stdout: '', stderr: '' }
  const locale = localeOf(args, {})
  const terminal: Terminal = {
    locale,
    words: wordsOf(locale),
    out: {
      write: (piece) => {
        said.stdout += typeof piece === 'string' ? piece : new TextDecoder().decode(piece)
        return undefined
      },
      flush: () => Promise.resolve(),
      end: () => Promise.resolve(),
    },
    note: (line) => (said.stderr += `${line}\n`),
    draw: undefined,
    outIsTerminal: false,
    path: (file) => resolve(cwd, file),
    now: new Date('2026-11-21T04:00:00Z'),
  }
  const code = await run(args, terminal)
  return { code, ...said }
}
