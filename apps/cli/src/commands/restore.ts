import { UnusableBackup } from '@tenderlight/db/backup/backup-file'
import { RestoreRefused } from '@tenderlight/db/backup/restore-backup'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import type { BackupOptions } from './backup.ts'
import { settings, startError } from './serve.ts'

/** `restore`: puts a backup into an empty database, all or nothing, and says what was compared. */
export async function restore(file: string, options: BackupOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, path, words } = terminal
  const { databaseUrl, ownerUrl, dataDir, evidence } = settings(options, terminal)
  const { restoreFromCommand } = await import('@tenderlight/api/backup')
  const restored = await restoreFromCommand({ databaseUrl, ownerUrl, dataDir, evidence }, path(file)).catch(
    (error: unknown) => {
      throw restoreError(error, file, terminal)
    },
  )
  const { header, tables, rows, logs, jobs, contents, lacking } = restored
  note(words.backups.restored(tables, rows, header.at))
  if (contents > 0) note(words.backups.contentsBack(contents))
  if (lacking.length > 0) note(words.backups.lacking(lacking))
  if (logs > 0) note(words.backups.logs(logs))
  if (!jobs && header.jobs !== null) note(words.backups.jobsLeftOut)
  return EXIT.done
}

function restoreError(error: unknown, file: string, terminal: Terminal): unknown {
  const { words } = terminal
  const { backups } = words
  if (error instanceof UnusableBackup) return new Unusable(backups.unusable[error.what], backups.otherBackup)
  if (error instanceof RestoreRefused) {
    return new Unusable(backups.refused[error.what](error.which.join('、')), backups.refusedTodo[error.what])
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new Unusable(words.noFile(file))
  if (code === 'EISDIR') return new Unusable(words.isFolder(file))
  return startError(error, terminal)
}
