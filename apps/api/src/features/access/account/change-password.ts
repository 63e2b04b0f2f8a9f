import type { changePasswordInput } from '@tenderlight/contracts/account'
import type * as z from 'zod'
import { appendLog } from '../../../audit-log/append-log.ts'
import type { Deps } from '../../../deps.ts'
import { headersOf } from '../../../identity/client-headers.ts'
import { checkPassword } from '../../../identity/password-rules.ts'
import type { Caller, Client } from '../../../session/actor.ts'
import { byOneself } from '../who.ts'
import { confirmPassword } from '../wrong-entry.ts'

/**
 * Changes one's password: every other session ends, this one goes on under another token. Returns cookies for the
 * browser. Throws `Refused`: `wrong-password`, `locked-out`, `password-refused`.
 */
export async function changePassword(
  deps: Deps,
  client: Client,
  caller: Caller,
  { current, password }: z.output<typeof changePasswordInput>,
): Promise<readonly string[]> {
  const { identity, sessions, now } = deps
  const login = await confirmPassword(deps, caller, current)
  checkPassword(password, login)
  const cookies = await identity.database.inTransaction({ secondFactor: caller.gaveSecondFactor }, async (trx) => {
    const { headers } = await identity.auth.api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers: headersOf(client),
      returnHeaders: true,
    })
    const change = { kind: 'account' as const, id: login.id, label: login.username }
    await appendLog(trx, byOneself(caller, 'password.change'), now(), change)
    return headers.getSetCookie()
  })
  sessions.forget()
  return cookies
}
