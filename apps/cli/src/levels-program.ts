import { Option } from 'commander'
import type { Command } from 'commander'
import { calendarOption } from './calendar-program.ts'
import { addCommand, formatOption } from './command-line.ts'
import type { ConflictsOptions } from './commands/conflicts.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** `--settings`: what the district settled, from a file. */
export function settingsOption({ words }: Terminal): Option {
  return new Option('--settings <file>', words.levels.help.settings)
}

/** `conflicts`: the levels compared. */
export function conflictsCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const { levels } = terminal.words
  const examples = [
    'tenderlight conflicts --jurisdiction jiujiang',
    'tenderlight conflicts --jurisdiction jiujiang --on 2027-01-04',
    'tenderlight conflicts --jurisdiction zhenhai --format json',
  ]
  addCommand(root, 'conflicts', levels.help.conflicts, examples, terminal)
    .addOption(new Option('--jurisdiction <id>', help.jurisdiction).makeOptionMandatory())
    .addOption(new Option('--on <date>', help.rulesAsOf))
    .addOption(new Option('--all', levels.help.all))
    .addOption(settingsOption(terminal))
    .addOption(calendarOption(terminal))
    .addOption(formatOption(['table', 'json'], terminal))
    .action(async (options: ConflictsOptions) => {
      const { conflicts } = await import('./commands/conflicts.ts')
      ended(await conflicts(options, terminal))
    })
}
