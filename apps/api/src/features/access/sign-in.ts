import { clearFailures, countFailure, findLogin, lockLogin } from '@tenderlight/db/repositories/people'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Wrong passwords in a row before an account pauses, and the pause: it doubles with each further one. */
const TRIES = 5
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 30 * 60_000

let nobody: Promise<string> | undefined

/**
 * Checks user name and password and opens a session; returns its token. Unknown names take as long as wrong
 * passwords. Throws `Refused`: `wrong-password`, `locked-out`.
 */
export async function signIn(deps: Deps, username: string, password: string): Promise<string> {
  const { db, now } = deps
  const login = await findLogin(db, username)
  if (login === undefined) {
    await verifyPassword(password, await (nobody ??= hashPassword('nobody')))
    throw new Refused('wrong-password')
  }
  const { lockedUntil } = login
  const left = (lockedUntil?.getTime() ?? 0) - now().getTime()
  if (left > 0) throw new Refused('locked-out', { minutes: Math.ceil(left / 60_000) })
  if (!(await verifyPassword(password, login.password))) {
    const failures = await countFailure(db, username)
    if (failures >= TRIES) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - TRIES), LONGEST_PAUSE_MS)
      await lockLogin(db, username, new Date(now().getTime() + pause))
    }
    throw new Refused('wrong-password')
  }
  if (login.failures > 0) await clearFailures(db, username)
  return deps.sessions.open(login.districtId, login.personId)
}
