import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import type { BackupOptions } from './commands/backup.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** `tenderlight backup` and `tenderlight restore`. */
export function backupCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { backups } = terminal.words
  const url = 'DATABASE_URL=postgres://user@host/db'
  const backupExamples = ['tenderlight backup 20261121.backup', `${url} tenderlight backup 20261121.backup`]
  addCommand(root, 'backup', backups.help.backup, backupExamples, terminal, ['dataDir'])
    .argument('<file>', backups.help.target)
    .action(async (file: string, options: BackupOptions) => {
      const { backup } = await import('./commands/backup.ts')
      ended(await backup(file, options, terminal))
    })
  const restoreExamples = [
    'tenderlight restore 20261121.backup --data-dir ./data',
    `${url} tenderlight restore 20261121.backup`,
  ]
  addCommand(root, 'restore', backups.help.restore, restoreExamples, terminal, ['dataDir'])
    .argument('<file>', backups.help.source)
    .action(async (file: string, options: BackupOptions) => {
      const { restore } = await import('./commands/restore.ts')
      ended(await restore(file, options, terminal))
    })
}
