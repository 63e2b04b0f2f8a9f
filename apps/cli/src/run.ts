import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { program } from './program.ts'
import type { Terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'
import { usageError } from './usage-error.ts'

/** The version in the package's manifest. */
function ownVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** The command that `args` name, as far as they name one: `tenderlight days add`. */
function commandNamed(root: Command, args: readonly string[]): string {
  const path = [root.name()]
  let command: Command | undefined = root
  for (const arg of args) {
    command = command?.commands.find((one) => one.name() === arg)
    if (command === undefined) break
    path.push(command.name())
  }
  return path.join(' ')
}

/** Runs one command line to its end. Results and help go to stdout, everything else to stderr. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const result: { code: ExitCode } = { code: EXIT.done }
  const root = program(ownVersion(), terminal, (code) => (result.code = code))
  const tell = (error: unknown): ExitCode => {
    const unusable = toUnusable(error, commandNamed(root, args), terminal)
    if (unusable === undefined) return EXIT.done
    const { note, words } = terminal
    for (const line of [words.error(unusable.message), ...unusable.todo.map(words.todo)]) note(line)
    return EXIT.unusable
  }
  await root.parseAsync(args, { from: 'user' }).catch((error: unknown) => (result.code = tell(error)))
  // What was gathered of a result that failed halfway is not sent: nobody should take it for a whole one.
  if (result.code !== EXIT.unusable) await terminal.out.end().catch((error: unknown) => (result.code = tell(error)))
  return result.code
}

/** What the user is told; undefined when help or version was asked for. */
function toUnusable(error: unknown, command: string, { words }: Terminal): Unusable | undefined {
  if (error instanceof Unusable) return error
  if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : usageError(error, command, words)
  if (error instanceof Error && 'syscall' in error) return new Unusable(words.failed(error.message))
  return new Unusable(words.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)))
}
