import type { Action } from '@tenderlight/contracts/permission'
import type { HeldMembership } from '@tenderlight/db/repositories/memberships'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import { findActivePerson } from '@tenderlight/db/repositories/people'
import type { ActivePerson } from '@tenderlight/db/repositories/people'
import type { Reach } from '@tenderlight/db/repositories/reach'
import { needsSecondFactor } from '@tenderlight/db/repositories/sign-in-rules'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../deps.ts'
import { pendingFor } from '../identity/pending.ts'
import { roleMay } from '../permission/permissions.ts'
import { reachOf } from '../session/actor.ts'

/** Whoever has work here: all that has to be known of them to say what is due for them. */
export interface AtWork {
  readonly districtId: string
  readonly personId: string
  readonly memberships: readonly HeldMembership[]
}

/** What the memberships of a person reach that permit `asked`; undefined: none does. */
export function reachFor({ memberships }: Pick<AtWork, 'memberships'>, asked: Action): Reach | undefined {
  const permitting = memberships.filter(({ role }) => roleMay(role, asked))
  return permitting.length === 0 ? undefined : reachOf(permitting)
}

/**
 * Somebody who is not here now, as they stand on `today`; undefined when they could not sign in and look themselves:
 * closed, without a membership that holds and lets them read, or without the second factor that is required of them.
 */
export async function findAtWork(
  { within }: Pick<Deps, 'within'>,
  personId: string,
  today: CivilDate,
): Promise<(ActivePerson & AtWork) | undefined> {
  const db = within({ as: 'identity', person: personId })
  const person = await findActivePerson(db, personId)
  if (person === undefined) return undefined
  const { districtId, hasSecondFactor } = person
  const memberships = await membershipsOf(db, districtId, personId, today)
  if (reachFor({ memberships }, 'procurements.read') === undefined) return undefined
  const factors = { hasSecondFactor, gaveSecondFactor: hasSecondFactor }
  const missing = await pendingFor(factors, memberships, () => needsSecondFactor(db, districtId))
  return missing === undefined ? { ...person, memberships } : undefined
}
