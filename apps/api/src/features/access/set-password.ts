import type { setPasswordInput } from '@tenderlight/contracts/access'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import type { Login } from '@tenderlight/db/repositories/logins'
import type * as z from 'zod'
import { appendLog } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { refusalCode } from '../../identity/auth-failure.ts'
import { readLink } from '../../identity/one-time-link.ts'
import { checkPassword } from '../../identity/password-rules.ts'
import { Refused } from '../../problem.ts'
import { forgetWrong } from '../../protection/lockout.ts'
import { byHolder } from './who.ts'

/** Whose password a link sets; throws `Refused` `link-invalid`. */
export async function linkHolder({ db, identity }: Deps, token: string): Promise<Login> {
  const personId = await readLink(identity.auth, 'reset-password', token)
  const login = personId === undefined ? undefined : await findLoginById(db, personId)
  if (login === undefined || login.disabledAt !== null) throw new Refused('link-invalid')
  return login
}

/**
 * Sets the password of whom a link was made for: the link is used up, every session of theirs ends, a pause as well.
 * Throws `Refused`: `link-invalid`, `password-refused`.
 */
export async function setPassword(
  deps: Deps,
  address: string,
  { token, password }: z.output<typeof setPasswordInput>,
): Promise<void> {
  const { identity, sessions, now } = deps
  const login = await linkHolder(deps, token)
  checkPassword(password, login)
  await identity.database
    .inTransaction({}, async (trx) => {
      await identity.auth.api.resetPassword({ body: { token, newPassword: password } })
      await forgetWrong(trx, login.id)
      const at = now()
      const by = await byHolder(trx, login, { at, address, action: 'password.set' })
      await appendLog(trx, by, at, { kind: 'account', id: login.id, label: login.username })
    })
    .catch((error: unknown) => {
      // Somebody else was first.
      if (refusalCode(error) === 'INVALID_TOKEN') throw new Refused('link-invalid')
      throw error
    })
  sessions.forget()
}
