import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import type { VerifyLogOptions } from './commands/verify-log.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The command for whoever was given an exported log to check. */
export function logCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { help, log } = terminal.words
  const examples = [
    'tenderlight verify-log 日志.jsonl',
    'tenderlight verify-log 日志.jsonl --key 公钥.pem --format json',
  ]
  addCommand(root, 'verify-log', log.help, examples, terminal)
    .argument('<file>', log.file)
    .addOption(new Option('--key <file>', log.key))
    .addOption(new Option('--format <format>', help.format).choices(['table', 'json']).default('table'))
    .addHelpText('after', ['', ...log.exitCodes].join('\n'))
    .action(async (file: string, options: VerifyLogOptions) => {
      const { verifyLog } = await import('./commands/verify-log.ts')
      ended(await verifyLog(file, options, terminal))
    })
}
