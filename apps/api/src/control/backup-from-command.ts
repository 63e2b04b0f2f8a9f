import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BackupContents } from '@tenderlight/db/backup/contents'
import { restoreBackup } from '@tenderlight/db/backup/restore-backup'
import type { Restored } from '@tenderlight/db/backup/restore-backup'
import { writeBackup } from '@tenderlight/db/backup/write-backup'
import { connect } from '@tenderlight/db/connect'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { backupContents } from '../evidence/backup-contents.ts'
import { openKeeping } from '../evidence/open-keeping.ts'
import type { EvidenceSettings } from '../evidence/open-keeping.ts'
import { installJobs } from '../features/alerts/jobs.ts'
import { addressIn } from './control-file.ts'

/** Which database: PostgreSQL at `databaseUrl`, else the embedded one in `dataDir`. */
export interface Where {
  readonly databaseUrl: string | undefined
  /** The login that owns the tables, where it is another one. */
  readonly ownerUrl?: string | undefined
  readonly dataDir: string
  /** Where contents of evidence are kept, when not in `dataDir`. */
  readonly evidence?: EvidenceSettings
}

/** There is nothing to back up in this directory. */
export class NoDatabase extends Error {
  constructor(directory: string) {
    super(`no database in ${directory}`)
    this.name = 'NoDatabase'
  }
}

/** The server that has the directory open did not do it; `message` says why. */
export class ServerRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ServerRefused'
  }
}

/**
 * Writes a backup to `out`, of a database that may be in use: PostgreSQL through a connection of its own, an embedded
 * one through the server that has it open or, where none has, by opening it. Throws `NoDatabase`, `ServerRefused`, and what
 * reading or writing throws.
 */
export async function backupFromCommand(where: Where, out: Writable, at: Date): Promise<void> {
  if (where.databaseUrl === undefined && !existsSync(join(where.dataDir, 'pglite'))) throw new NoDatabase(where.dataDir)
  const connection = await connect(where).catch((error: unknown) => {
    if (error instanceof DirectoryInUse) return undefined
    throw error
  })
  if (connection === undefined) return askServer(where.dataDir, out)
  try {
    await writeBackup(connection, out, at, contentsAt(where))
  } finally {
    await connection.close()
  }
}

async function askServer(dataDir: string, out: Writable): Promise<void> {
  const address = addressIn(dataDir)
  if (address === undefined) throw new ServerRefused('it does not say how it can be reached')
  const response = await fetch(`http://127.0.0.1:${address.port}/backup`, {
    method: 'POST',
    headers: { authorization: `Bearer ${address.token}` },
  }).catch((error: unknown) => {
    throw new ServerRefused('it does not answer', error)
  })
  if (!response.ok || response.body === null) throw new ServerRefused(await response.text())
  await pipeline(Readable.fromWeb(response.body), out)
}

/** Puts the backup in `file` into an empty database. Throws `DirectoryInUse`, `UnusableBackup`, `RestoreRefused`. */
export async function restoreFromCommand(where: Where, file: string): Promise<Restored> {
  const connection = await connect(where)
  try {
    return await restoreBackup(connection, file, () => installJobs(connection), contentsAt(where))
  } finally {
    await connection.close()
  }
}

/** The contents that belong to the database. */
function contentsAt({ dataDir, evidence }: Where): BackupContents {
  return backupContents(openKeeping(dataDir, evidence))
}
