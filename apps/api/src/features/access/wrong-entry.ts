import type { LogAction } from '@tenderlight/contracts/audit'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import type { Login } from '@tenderlight/db/repositories/logins'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { UnusablePassword } from '../../identity/password.ts'
import { verifyStoredPassword } from '../../identity/stored-password.ts'
import { Refused } from '../../problem.ts'
import { countWrong, refuseWhilePaused } from '../../protection/lockout.ts'
import type { Caller } from '../../session/actor.ts'

/** Counts a wrong password or code, and has the account pause after some in a row. Nobody is known to have tried. */
export async function countWrongEntry(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  login: Login,
  address: string,
  refused: LogAction = 'session.refused',
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = now()
    const pauses = await countWrong(trx, login, at)
    const by = { ...byInstallation(login.districtId, pauses ? 'session.locked' : refused), address }
    await appendLog(trx, by, at, { kind: 'account', id: login.id, label: login.username })
  })
}

/**
 * The refusal where no argon2id hash is stored for an account: to whoever tries a wrong password as any other; the operator
 * reads in the log whose it is and what to do.
 */
export function passwordUnusable(username: string, error: UnusablePassword): Refused {
  const refused = new Refused('wrong-password')
  refused.cause = new Error(
    `${error.message}: account ${username} cannot sign in with a password until an administrator gives it a new one (or: tenderlight recover)`,
    { cause: error },
  )
  return refused
}

/**
 * Makes sure that it is the person who sits at an open session. Wrong passwords count as at sign-in. Throws `Refused`:
 * `wrong-password`, `locked-out`.
 */
export async function confirmPassword(deps: Deps, caller: Caller, password: string): Promise<Login> {
  const login = await findLoginById(deps.db, caller.personId)
  if (login === undefined) throw new Refused('sign-in-required')
  refuseWhilePaused(login, deps.now())
  const answer = await verifyStoredPassword(deps.db, login.id, password).catch((error: unknown) => {
    if (error instanceof UnusablePassword) return error
    throw error
  })
  if (answer === true) return login
  await countWrongEntry(deps, login, caller.address)
  throw answer === false ? new Refused('wrong-password') : passwordUnusable(login.username, answer)
}
