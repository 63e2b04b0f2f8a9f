import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import type { RecoverOptions } from './commands/recover.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** `tenderlight recover`: for whoever has the server and nobody left who could reset their password. */
export function recoverCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words.recovery
  const examples = [
    'tenderlight recover admin --data-dir ./data',
    'DATABASE_URL=postgres://user@host/db tenderlight recover admin --second-factor',
  ]
  addCommand(root, 'recover', help.recover, examples, terminal, [
    new Option('--second-factor', help.secondFactor),
    'dataDir',
  ])
    .argument('<username>', help.username)
    .action(async (username: string, options: RecoverOptions) => {
      const { recover } = await import('./commands/recover.ts')
      ended(await recover(username, options, terminal))
    })
}
