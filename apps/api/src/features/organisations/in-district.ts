import { listOrganisations, lockDistrict } from '@tenderlight/db/repositories/organisations'
import type { PlacedOrganisation } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { notPossible } from './not-possible.ts'

/** The organisations of the district that is being changed, by id. */
export type Tree = ReadonlyMap<string, PlacedOrganisation>

/** What a change answers, and what the log says of it. */
export interface Changed<T> {
  readonly answer: T
  readonly logged: LoggedChange
}

/**
 * Changes the actor's district, one change at a time: what `change` sees cannot be changed by anybody else meanwhile.
 * What it did goes on the log.
 * Afterwards everybody's memberships are read anew.
 */
export async function inDistrict<T>(
  deps: Deps,
  actor: Actor,
  change: (trx: Transaction<Schema>, tree: Tree) => Promise<Changed<T>>,
): Promise<T> {
  const { districtId } = actor
  const { answer } = await deps.db.transaction().execute(async (trx) => {
    await lockDistrict(trx, districtId)
    const organisations = await listOrganisations(trx, districtId)
    const changed = await change(trx, new Map(organisations.map((one) => [one.id, one])))
    await appendLog(trx, byActor(actor), deps.now(), changed.logged)
    return changed
  })
  deps.sessions.forget()
  return answer
}

/** The organisation, if it is the district's and open; throws `Refused`: `not-found`, `organisation-refused`. */
export function openOne(tree: Tree, id: string): PlacedOrganisation {
  const found = tree.get(id)
  if (found === undefined) throw new Refused('not-found')
  if (found.closed) throw notPossible('closed')
  return found
}

/** The same, within the actor's reach. */
export function openWithin(tree: Tree, { reach }: Actor, id: string): PlacedOrganisation {
  if (!reachesUnit(reach, id)) throw new Refused('not-found')
  return openOne(tree, id)
}
