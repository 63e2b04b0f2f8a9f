import { endSessions } from '@tenderlight/db/repositories/sessions'
import { appendLog } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { headersOf } from '../../identity/client-headers.ts'
import type { Caller, Client } from '../../session/actor.ts'
import { byOneself } from './who.ts'

/** Ends the session that the person came with; returns cookies that take it back from the browser. */
export async function signOut(deps: Deps, client: Client, caller: Caller): Promise<readonly string[]> {
  const { identity, sessions, now } = deps
  const cookies = await identity.database.inTransaction({}, async (trx) => {
    const { headers } = await identity.auth.api.signOut({ headers: headersOf(client), returnHeaders: true })
    await endSessions(trx, caller.personId, { id: caller.sessionId })
    await appendLog(trx, byOneself(caller, 'session.end'), now(), { kind: 'session', id: caller.sessionId })
    return headers.getSetCookie()
  })
  sessions.forget()
  return cookies
}
