import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand, formatOption } from './command-line.ts'
import type { SizeOptions } from './commands/size.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The commands about what no ledger holds: an enterprise's size. */
export function papersCommands(root: Command, terminal: Terminal, ended: Ended): void {
  sizeCommand(root, terminal, ended)
}

function sizeCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words.size
  const examples = [
    'tenderlight size --industry 软件和信息技术服务业 --employees 50 --revenue 800万',
    'tenderlight size --industry construction --revenue 6000万 --assets 5000万 --format json',
  ]
  addCommand(root, 'size', help.size, examples, terminal)
    .addOption(new Option('--industry <name>', help.industry).makeOptionMandatory())
    .addOption(new Option('--employees <n>', help.employees))
    .addOption(new Option('--revenue <amount>', help.revenue))
    .addOption(new Option('--assets <amount>', help.assets))
    .addOption(new Option('--new', help.new))
    .addOption(new Option('--on <date>', help.on))
    .addOption(formatOption(['table', 'json'], terminal))
    .action(async (options: SizeOptions) => {
      const { size } = await import('./commands/size.ts')
      ended(await size(options, terminal))
    })
}
