import type { resetPasswordInput, resetPasswordOutput } from '@tenderlight/contracts/organisations'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { makePasswordLink } from '../../identity/password-link.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { notPossible } from './not-possible.ts'

/**
 * Makes a link with which a person sets a new password, good once and for a day; links of before work no more. With
 * `secondFactor` theirs is taken away, for whom the telephone is lost. Throws `Refused`: `not-found`,
 * `organisation-refused` for somebody who is disabled.
 */
export async function resetPassword(
  deps: Deps,
  actor: Actor,
  { id, secondFactor }: z.output<typeof resetPasswordInput>,
): Promise<z.input<typeof resetPasswordOutput>> {
  const { identity, now, sessions } = deps
  // Where links are made all accounts can be reached: whose it may be is looked at first, as far as the actor sees.
  if ((await findLoginById(deps.db, id)) === undefined) throw new Refused('not-found')
  const { token, until } = await identity.database.inTransaction({}, async (trx) => {
    const login = await findLoginById(trx, id)
    if (login?.districtId !== actor.districtId) throw new Refused('not-found')
    if (login.disabledAt !== null) throw notPossible('disabled')
    const made = await makePasswordLink(identity.auth, trx, { id, secondFactor })
    const { after } = made
    await appendLog(trx, byActor(actor), now(), { kind: 'account', id, label: login.username, after })
    return made
  })
  sessions.forget()
  return { token, until: until.toISOString() }
}
