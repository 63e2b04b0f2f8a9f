import { findLogin, findLoginById } from '@tenderlight/db/repositories/logins'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { appendLog } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { DISABLED } from '../../identity/auth.ts'
import { refusalCode } from '../../identity/auth-failure.ts'
import { headersOf } from '../../identity/client-headers.ts'
import { UnusablePassword } from '../../identity/password.ts'
import type { Alongside } from '../../identity/identity-database.ts'
import { Refused } from '../../problem.ts'
import { forgetWrong, refuseWhilePaused } from '../../protection/lockout.ts'
import type { Client } from '../../session/actor.ts'
import { byHolder } from './who.ts'
import { countWrongEntry, passwordUnusable } from './wrong-entry.ts'

/** What a step of signing in brought. */
export interface Step {
  /** Cookies for the browser, as `Set-Cookie` lines. */
  readonly cookies: readonly string[]
  /** Whether a code is to be entered before there is a session. */
  readonly needsCode: boolean
  readonly username: string
}

/** What the log says beside the beginning of a session. */
type Beside = (trx: Transaction<Schema>, personId: string) => Promise<readonly LoggedChange[]>

/** What belongs to a session's beginning: its entry in the log, and wrong passwords are forgotten. */
export function beginning(
  { now }: Pick<Deps, 'now'>,
  address: string,
  beside: Beside = () => Promise.resolve([]),
): Alongside {
  return async (trx, session, personId) => {
    const login = await findLoginById(trx, personId)
    if (login === undefined) throw new Error('a session of somebody without a login')
    if (login.failures > 0) await forgetWrong(trx, login.id)
    const at = now()
    const by = await byHolder(trx, login, { at, address, action: 'session.begin' })
    await appendLog(trx, by, at, { kind: 'session', id: session }, ...(await beside(trx, personId)))
  }
}

/**
 * Checks user name (or e-mail address) and password and opens a session, unless a code is needed first. Unknown names take
 * as long as wrong passwords and pause like accounts. Throws `Refused`: `wrong-password`, `locked-out`, `account-disabled`.
 */
export async function signIn(deps: Deps, client: Client, name: string, password: string): Promise<Step> {
  const { db, now, identity } = deps
  const login = await findLogin(db, name)
  if (login === undefined) identity.unknownNames.refuseWhilePaused(name, now())
  else refuseWhilePaused(login, now())
  const username = login?.username ?? name
  // While a code is missing the session is none yet: better-auth takes it back before it answers.
  const scene = login?.secondFactor === true ? {} : { alongside: beginning(deps, client.address) }
  const headers = headersOf({ ...client, cookies: '' })
  try {
    const answer = await identity.database.opening(scene, () =>
      identity.auth.api.signInUsername({ body: { username, password }, headers, returnHeaders: true }),
    )
    const needsCode = 'twoFactorRedirect' in answer.response
    return { cookies: answer.headers.getSetCookie(), needsCode, username }
  } catch (error) {
    const unusable = error instanceof UnusablePassword
    if (!unusable && refusalCode(error) === DISABLED) throw new Refused('account-disabled')
    if (login === undefined) identity.unknownNames.countWrong(name, now())
    else await countWrongEntry(deps, login, client.address)
    throw unusable ? passwordUnusable(username, error) : new Refused('wrong-password')
  }
}
