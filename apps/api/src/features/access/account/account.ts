import type { accountOutput } from '@tenderlight/contracts/account'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import { listSessions } from '@tenderlight/db/repositories/sessions'
import { needsSecondFactor } from '@tenderlight/db/repositories/sign-in-rules'
import type * as z from 'zod'
import type { Deps } from '../../../deps.ts'
import { isGuarded } from '../../../identity/pending.ts'
import { Refused } from '../../../problem.ts'
import type { Caller } from '../../../session/actor.ts'

/** Whether the person's district requires a second factor of them. */
export async function isRequired({ db }: Deps, { districtId, memberships }: Caller): Promise<boolean> {
  return isGuarded(memberships) && (await needsSecondFactor(db, districtId))
}

/** One's own account: the second factor, and where one is signed in. */
export async function account(deps: Deps, caller: Caller): Promise<z.input<typeof accountOutput>> {
  const login = await findLoginById(deps.db, caller.personId)
  if (login === undefined) throw new Refused('sign-in-required')
  const sessions = await listSessions(deps.db, caller.personId)
  return {
    username: login.username,
    name: login.name,
    email: login.email,
    secondFactor: { enabled: login.secondFactor, required: await isRequired(deps, caller) },
    sessions: sessions.map(({ id, device, address, createdAt, updatedAt }) => ({
      id,
      device,
      address,
      firstUsed: createdAt.toISOString(),
      lastUsed: updatedAt.toISOString(),
      current: id === caller.sessionId,
    })),
  }
}
