import { Option } from 'commander'
import type { Terminal } from './terminal.ts'

/** The options that mean the same in every command that has them: each is declared here and nowhere else. */
export const COMMON_OPTIONS = {
  /** The district by whose rules is judged; without it nothing can be. */
  jurisdiction: ({ words }: Terminal) =>
    new Option('--jurisdiction <id>', words.help.jurisdiction).makeOptionMandatory(),
  /** The day on which somebody looks. */
  asOf: ({ words }: Terminal) => new Option('--as-of <date>', words.help.asOf),
  /** A notice to know beside the product's own calendar, for commands that use no database. */
  calendar: ({ words }: Terminal) => new Option('--calendar <file>', words.help.calendarFile),
  /** What the district settled, from a file. */
  settings: ({ words }: Terminal) => new Option('--settings <file>', words.levels.help.settings),
  /** Where the result is written instead of the screen. */
  output: ({ words }: Terminal) => new Option('--output <file>', words.help.output),
  /** Where the record of every finding is written. */
  records: ({ words }: Terminal) => new Option('--records <file>', words.help.records),
  /** Where the database of a command that has one lies. */
  dataDir: ({ words }: Terminal) => new Option('--data-dir <folder>', words.help.dataDir),
} as const satisfies Readonly<Record<string, (terminal: Terminal) => Option>>

export type CommonOption = keyof typeof COMMON_OPTIONS

/** `--format`, of which the first choice is the default. */
export function formatOption(choices: readonly [string, ...string[]], { words }: Terminal): Option {
  return new Option('--format <format>', words.help.format).choices(choices).default(choices[0])
}
