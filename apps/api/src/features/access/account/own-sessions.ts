import { endSessions } from '@tenderlight/db/repositories/sessions'
import { appendLog } from '../../../audit-log/append-log.ts'
import type { Deps } from '../../../deps.ts'
import { Refused } from '../../../problem.ts'
import type { Caller } from '../../../session/actor.ts'
import { byOneself } from '../who.ts'

/**
 * Ends sessions of one's own at once: one of them, all others, or all. Each is an entry of the log. Throws `Refused`
 * `not-found` for one that is not the person's.
 */
export async function endOwnSessions(
  deps: Deps,
  caller: Caller,
  which: { readonly id?: string; readonly except?: string } = {},
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const ended = await endSessions(trx, caller.personId, which)
    if (ended.length === 0 && which.id !== undefined) throw new Refused('not-found')
    if (ended.length === 0) return
    const changes = ended.map((id) => ({ kind: 'session' as const, id }))
    await appendLog(trx, byOneself(caller, 'session.end'), deps.now(), ...changes)
  })
  deps.sessions.forget()
}
