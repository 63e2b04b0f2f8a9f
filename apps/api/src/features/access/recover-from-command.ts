import type { Connection } from '@tenderlight/db/connect'
import { findLogin } from '@tenderlight/db/repositories/logins'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import { makeDeps } from '../../deps.ts'
import { makePasswordLink } from '../../identity/password-link.ts'

export interface Recovery {
  /** A user name or an e-mail address. */
  readonly username: string
  /** Whether the second factor is taken away, for whom the telephone is lost. */
  readonly secondFactor: boolean
  /** Who is put down in the log as having done it. */
  readonly by: string
  readonly now: Date
}

export type RecoveryOutcome =
  | { readonly outcome: 'unknown' | 'disabled' }
  | { readonly outcome: 'made'; readonly token: string; readonly username: string; readonly until: Date }

/**
 * Makes from a command, for whoever has nobody left to ask, a link that sets a new password, good once and for a day: what an
 * administrator does in the workspace. It is on the log of the person's district, in the same transaction.
 */
export async function recoverFromCommand(connection: Connection, recovery: Recovery): Promise<RecoveryOutcome> {
  const { username, secondFactor, by, now } = recovery
  const { identity } = makeDeps({ connection, now: () => now })
  return identity.database.inTransaction({}, async (trx): Promise<RecoveryOutcome> => {
    const login = await findLogin(trx, username)
    if (login === undefined) return { outcome: 'unknown' }
    if (login.disabledAt !== null) return { outcome: 'disabled' }
    const { token, until, after } = await makePasswordLink(identity.auth, trx, { id: login.id, secondFactor })
    const done = { ...byInstallation(login.districtId, 'password.reset'), name: by }
    await appendLog(trx, done, now, { kind: 'account', id: login.id, label: login.username, after })
    return { outcome: 'made', token, username: login.username, until }
  })
}
