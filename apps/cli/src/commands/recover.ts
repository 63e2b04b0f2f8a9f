import { connect } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { pendingMigrations } from '@tenderlight/db/migrate'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { settings, startError } from './serve.ts'
import type { ServerOptions } from './serve.ts'

export interface RecoverOptions extends Pick<ServerOptions, 'dataDir'> {
  readonly secondFactor?: true
}

/**
 * `recover`: prints a link with which the person of `username` sets a new password, once and within a day. Beside a running
 * server on PostgreSQL; an embedded database has to be free.
 */
export async function recover(username: string, options: RecoverOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, now, words } = terminal
  const { recovery } = words
  const { port, publicUrl, ...where } = settings(options, terminal)
  const secondFactor = options.secondFactor === true
  const { recoverFromCommand } = await import('@tenderlight/api/recover')
  const connection = await opened(where, terminal)
  try {
    if ((await pendingMigrations(connection.db)).length > 0) {
      throw new Unusable(recovery.otherVersion, recovery.migrateFirst)
    }
    const asked = { username, secondFactor, by: recovery.command, now }
    const made = await recoverFromCommand(connection, asked)
    if (made.outcome !== 'made') {
      throw made.outcome === 'unknown'
        ? new Unusable(recovery.unknown(username), recovery.checkName)
        : new Unusable(recovery.disabled(username), recovery.enableFirst)
    }
    const address = publicUrl?.replace(/\/$/u, '') ?? `http://127.0.0.1:${port}`
    await out.write(`${address}/app/set-password#${made.token}\n`)
    note(recovery.made(made.username, timeInChina(made.until)))
    note(secondFactor ? recovery.secondFactorGone : recovery.secondFactorKept)
    note(recovery.logged)
    if (publicUrl === undefined) note(recovery.noPublicUrl)
    return EXIT.done
  } finally {
    await connection.close()
  }
}

/** The database as it is: none is made where there is none, and none is taken from a server. */
async function opened(where: Parameters<typeof connect>[0], terminal: Terminal): Promise<Connection> {
  const { recovery } = terminal.words
  if (where.databaseUrl === undefined && !existsSync(join(where.dataDir, 'pglite'))) {
    throw new Unusable(recovery.noDatabase(where.dataDir), recovery.whichDatabase)
  }
  return connect(where).catch((error: unknown) => {
    if (error instanceof DirectoryInUse) throw new Unusable(recovery.inUse, recovery.stopServer)
    throw startError(error, terminal)
  })
}

/** "2026-11-22 20:30". */
function timeInChina(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
}
