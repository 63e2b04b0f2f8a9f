import { clearFailures, countFailure, findLogin, lockLogin } from '@tenderlight/db/repositories/people'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import type { Login } from '@tenderlight/db/repositories/people'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
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
export async function signIn(deps: Deps, username: string, password: string, address: string): Promise<string> {
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
    await deny(deps, login, username, address)
    throw new Refused('wrong-password')
  }
  const { districtId, personId } = login
  return deps.sessions.open(districtId, personId, async (trx, session) => {
    if (login.failures > 0) await clearFailures(trx, username)
    const at = now()
    const held = await membershipsOf(trx, districtId, personId, todayInChina(at))
    const role = [...new Set(held.map((one) => one.role))].join(',')
    const by = { districtId, person: personId, name: login.name, role, address, action: 'session.begin' as const }
    await appendLog(trx, by, at, { kind: 'session', id: session })
  })
}

/** Counts a wrong password, and has the account pause after some in a row. Nobody is known to have tried. */
async function deny({ db, now }: Deps, login: Login, username: string, address: string): Promise<void> {
  const { districtId, personId } = login
  await db.transaction().execute(async (trx) => {
    const failures = await countFailure(trx, username)
    const at = now()
    const pauses = failures >= TRIES
    if (pauses) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - TRIES), LONGEST_PAUSE_MS)
      await lockLogin(trx, username, new Date(at.getTime() + pause))
    }
    const by = { ...byInstallation(districtId, pauses ? 'session.locked' : 'session.refused'), address }
    await appendLog(trx, by, at, { kind: 'account', id: personId, label: username.toLowerCase() })
  })
}
