import { resolve } from 'node:path'
import { localeOf } from './locale.ts'
import type { Locale } from './locale.ts'
import { standardOutput } from './output/sink.ts'
import type { Sink } from './output/sink.ts'
import { wordsOf } from './words/words.ts'
import type { Words } from './words/words.ts'

/** What a command may touch of the world: results go to `out`, everything else to `note`. */
export interface Terminal {
  readonly locale: Locale
  readonly words: Words
  readonly out: Sink
  /** Writes one line to stderr. */
  readonly note: (line: string) => void
  /** Writes to stderr as it stands; undefined when stderr is no terminal. */
  readonly draw: ((text: string) => void) | undefined
  readonly outIsTerminal: boolean
  /** The absolute path of a file that the user named. */
  readonly path: (file: string) => string
  readonly now: Date
}

/** The terminal of this process. */
export function processTerminal(args: readonly string[]): Terminal {
  const { env, stderr, stdout } = process
  const locale = localeOf(args, env)
  // A package manager runs scripts in the project's folder and says in INIT_CWD where the user stood.
  const started = env['npm_lifecycle_event'] === 'tenderlight' ? env['INIT_CWD'] : undefined
  return {
    locale,
    words: wordsOf(locale),
    out: standardOutput(),
    note: (line) => void stderr.write(`${line}\n`),
    draw: stderr.isTTY ? (text) => void stderr.write(text) : undefined,
    outIsTerminal: stdout.isTTY,
    path: (file) => resolve(started ?? process.cwd(), file),
    now: new Date(),
  }
}
