import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import type { VerifyCertificateOptions } from './commands/verify-certificate.ts'
import type { VerifyFileOptions } from './commands/verify-file.ts'
import type { VerifyLogOptions } from './commands/verify-log.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The commands for whoever was given something signed to check: an exported log, a project's file, a certificate of a contract. */
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
  const { projectFile } = terminal.words
  const files = ['tenderlight verify-file 项目档案.zip', 'tenderlight verify-file 项目档案.zip --key 公钥.pem']
  addCommand(root, 'verify-file', projectFile.help, files, terminal)
    .argument('<file>', projectFile.file)
    .addOption(new Option('--key <file>', projectFile.key))
    .addOption(new Option('--format <format>', help.format).choices(['table', 'json']).default('table'))
    .addHelpText('after', ['', ...projectFile.exitCodes].join('\n'))
    .action(async (file: string, options: VerifyFileOptions) => {
      const { verifyFile } = await import('./commands/verify-file.ts')
      ended(await verifyFile(file, options, terminal))
    })
  addCommand(
    root,
    'verify-certificate',
    terminal.words.certificate.help,
    ['tenderlight verify-certificate 证明.json --key 公钥.pem'],
    terminal,
  )
    .argument('<file>', terminal.words.certificate.file)
    .addOption(new Option('--key <file>', terminal.words.certificate.key).makeOptionMandatory())
    .addHelpText('after', ['', ...terminal.words.certificate.exitCodes].join('\n'))
    .action(async (file: string, options: VerifyCertificateOptions) => {
      const { verifyCertificate } = await import('./commands/verify-certificate.ts')
      ended(await verifyCertificate(file, options, terminal))
    })
}
