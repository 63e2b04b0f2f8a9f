import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { localeOf } from '../locale.ts'
import type { Locale } from '../locale.ts'
import { run } from '../run.ts'
import type { Terminal } from '../terminal.ts'
import { wordsOf } from '../words/words.ts'
import type { Launched } from './launch.ts'

interface Said {
  stdout: string
  stderr: string
}

/** A terminal that keeps what was said; its clock stands on 2026-11-21. */
export function aTerminal(locale: Locale, cwd: string): { readonly terminal: Terminal; readonly said: Said } {
  const said: Said = { stdout: '', stderr: '' }
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
  return { terminal, said }
}

/**
 * Runs a command line in this process, from its arguments to its exit code; only the start of a process is left out.
 * Each command has tests that launch it as well.
 */
export async function runHere(args: readonly string[], { cwd = tmpdir() } = {}): Promise<Omit<Launched, 'bytes'>> {
  const { said, terminal } = aTerminal(localeOf(args, {}), cwd)
  const code = await run(args, terminal)
  return { code, ...said }
}
