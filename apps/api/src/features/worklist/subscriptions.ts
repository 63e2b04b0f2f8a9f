import type { feedMade, Subscriptions } from '@tenderlight/contracts/worklist-subscriptions'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import { saveWantsWeekly, wantsWeekly } from '@tenderlight/db/repositories/weekly-digests'
import { feedOf, removeFeed, saveFeed } from '@tenderlight/db/repositories/worklist-feeds'
import type * as z from 'zod'
import { appendLog } from '../../audit-log/append-log.ts'
import type { LoggedBy } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Caller } from '../../session/actor.ts'
import { feedPath, newToken, tokenDigest } from './feed-token.ts'

/** How what is due is brought to the caller. */
export async function subscriptions(deps: Deps, caller: Caller): Promise<Subscriptions> {
  const { districtId, personId } = caller
  const since = await feedOf(deps.db, districtId, personId)
  const login = await findLoginById(deps.db, personId)
  return {
    feedSince: since?.toISOString() ?? null,
    weekly: await wantsWeekly(deps.db, districtId, personId),
    email: login?.email ?? null,
    mailAvailable: deps.mailer !== null,
  }
}

/** Gives the caller an address for calendar programs; the one that they had ends. Its secret is told this once. */
export async function makeFeed(deps: Deps, caller: Caller): Promise<z.input<typeof feedMade>> {
  const { districtId, personId } = caller
  const token = newToken()
  const at = deps.now()
  await deps.db.transaction().execute(async (trx) => {
    const before = await feedOf(trx, districtId, personId)
    await saveFeed(trx, districtId, personId, { tokenDigest: tokenDigest(token), at })
    await appendLog(trx, byReader(caller), at, {
      kind: 'worklist-feed',
      id: personId,
      label: caller.username,
      before: before && { since: before.toISOString() },
      after: { since: at.toISOString() },
    })
  })
  return { path: feedPath(token) }
}

/** Ends the caller's address at once; throws `Refused` `not-found` when there is none. */
export async function takeBackFeed(deps: Deps, caller: Caller): Promise<void> {
  const { districtId, personId } = caller
  await deps.db.transaction().execute(async (trx) => {
    const before = await feedOf(trx, districtId, personId)
    if (before === undefined || !(await removeFeed(trx, districtId, personId))) throw new Refused('not-found')
    const change = { kind: 'worklist-feed' as const, id: personId, label: caller.username }
    await appendLog(trx, byReader(caller), deps.now(), { ...change, before: { since: before.toISOString() } })
  })
}

/** Says whether the caller wants the weekly mail. */
export async function setWeekly(deps: Deps, caller: Caller, wanted: boolean): Promise<void> {
  const { districtId, personId } = caller
  await deps.db.transaction().execute(async (trx) => {
    const before = await wantsWeekly(trx, districtId, personId)
    if (before === wanted) return
    const at = deps.now()
    await saveWantsWeekly(trx, districtId, personId, { wanted, at })
    await appendLog(trx, byReader(caller), at, {
      kind: 'weekly-digest',
      id: personId,
      label: caller.username,
      before: { wanted: before },
      after: { wanted },
    })
  })
}

/** Somebody who sets something for themselves: with all their roles, as none is needed. */
function byReader({ districtId, personId: person, name, memberships, address }: Caller): LoggedBy {
  const role = [...new Set(memberships.map((one) => one.role))].join(',')
  return { districtId, person, name, role, address, action: 'account.change' }
}
