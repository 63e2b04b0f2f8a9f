import { createWriteStream } from 'node:fs'
import { link, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inspectBackup } from '@tenderlight/db/backup/backup-file'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { settings } from './serve.ts'
import type { ServerOptions } from './serve.ts'

export type BackupOptions = Pick<ServerOptions, 'dataDir'>

/**
 * `backup`: writes everything the database holds at one moment into `file`, while a server works on it or not, reads the
 * file back and only then gives it its name. Prints nothing; says how much there is. Contents of evidence that are lacking are
 * named, and the exit code is not 0.
 */
export async function backup(file: string, options: BackupOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, now, path, words } = terminal
  const { databaseUrl, ownerUrl, dataDir, evidence } = settings(options, terminal)
  const target = path(file)
  await refuseTarget(file, target, terminal)
  const part = `${target}.${process.pid}.part`
  const { backupFromCommand } = await import('@tenderlight/api/backup')
  try {
    // Only the owner may read it; on the disk before it has its name.
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true })
    await backupFromCommand({ databaseUrl, ownerUrl, dataDir, evidence }, out, now)
    const { manifest } = await inspectBackup(part)
    await giveName(part, target).catch((error: unknown) => {
      throw isCode(error, 'EEXIST') ? new Unusable(words.backups.exists(file), words.backups.otherName) : error
    })
    const tables = Object.values(manifest.tables)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    note(words.backups.written(file, tables.length, rows))
    const { files = 0, bytes = 0, lacking = [] } = manifest.contents ?? {}
    if (files > 0) note(words.backups.contents(files - lacking.length, bytes))
    note(words.backups.secret)
    if (lacking.length === 0) return EXIT.done
    note(words.backups.lacking(lacking))
    return EXIT.findings
  } catch (error) {
    throw backupError(error, dataDir, terminal)
  } finally {
    await rm(part, { force: true })
  }
}

async function refuseTarget(file: string, target: string, { words }: Terminal): Promise<void> {
  const folder = await stat(dirname(target)).catch(() => undefined)
  if (folder?.isDirectory() !== true) throw new Unusable(words.notWritten(file, words.noFolder(dirname(target))))
  const existing = await stat(target).catch(() => undefined)
  if (existing !== undefined) throw new Unusable(words.backups.exists(file), words.backups.otherName)
}

/** Lets the finished file appear under its name; `EEXIST` when somebody else was faster. */
async function giveName(part: string, target: string): Promise<void> {
  await link(part, target)
  const folder = await open(dirname(target), 'r')
  await folder.sync().finally(() => folder.close())
}

function backupError(error: unknown, dataDir: string, { words }: Terminal): unknown {
  const { backups } = words
  if (!(error instanceof Error)) return error
  if (error.name === 'NoDatabase') return new Unusable(backups.noDatabase(dataDir), backups.whichDatabase)
  if (error.name === 'ServerRefused') return new Unusable(backups.serverRefused(error.message), backups.stopServer)
  if (error instanceof DirectoryInUse) return new Unusable(error.message)
  if (/kysely_migration/u.test(error.message)) return new Unusable(backups.noSchema, backups.whichDatabase)
  return error
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
