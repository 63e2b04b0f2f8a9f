import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import { formatOption } from './common-options.ts'
import type { ConflictsOptions } from './commands/conflicts.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** `conflicts`: the levels compared. */
export function conflictsCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const { levels } = terminal.words
  const examples = [
    'tenderlight conflicts --jurisdiction jiujiang',
    'tenderlight conflicts --jurisdiction jiujiang --on 2027-01-04',
    'tenderlight conflicts --jurisdiction zhenhai --format json',
  ]
  addCommand(root, 'conflicts', levels.help.conflicts, examples, terminal, [
    'jurisdiction',
    new Option('--on <date>', help.rulesAsOf),
    new Option('--all', levels.help.all),
    'settings',
    'calendar',
    formatOption(['table', 'json'], terminal),
  ]).action(async (options: ConflictsOptions) => {
    const { conflicts } = await import('./commands/conflicts.ts')
    ended(await conflicts(options, terminal))
  })
}
