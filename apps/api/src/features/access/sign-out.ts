import type { Deps } from '../../deps.ts'
import type { Caller } from '../../session/actor.ts'
import { appendLog } from '../../audit-log/append-log.ts'

/** Ends the session that the person came with. */
export function signOut({ sessions, now }: Deps, caller: Caller): Promise<void> {
  const { districtId, personId: person, name, memberships, address, token } = caller
  const role = [...new Set(memberships.map((one) => one.role))].join(',')
  const by = { districtId, person, name, role, address, action: 'session.end' as const }
  return sessions.end(token, (trx, session) => appendLog(trx, by, now(), { kind: 'session', id: session }))
}
