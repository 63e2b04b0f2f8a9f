import { findProcurement, lockProcurement } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely, Transaction } from 'kysely'
import { Refused } from '../problem.ts'
import { reachesUnit } from '../session/actor.ts'
import type { Actor } from '../session/actor.ts'

/** The procurement, if it lies within the actor's reach; `Refused` `not-found` whether it is absent or another unit's. */
export async function reach(db: Kysely<Schema>, actor: Actor, key: string): Promise<StoredProcurement> {
  return within(actor, await findProcurement(db, actor.districtId, key))
}

/** The same, its row locked for the transaction. */
export async function reachLocked(trx: Transaction<Schema>, actor: Actor, key: string): Promise<StoredProcurement> {
  return within(actor, await lockProcurement(trx, actor.districtId, key))
}

function within(actor: Actor, stored: StoredProcurement | undefined): StoredProcurement {
  if (stored === undefined || !reaches(actor, stored)) throw new Refused('not-found')
  return stored
}

/** Whether the unit that a procurement belongs to, or the procurement by itself, lies within the actor's reach. */
export function reaches({ reach: far }: Actor, { id, organisationId }: StoredProcurement): boolean {
  return reachesUnit(far, organisationId) || (far.kind === 'parts' && far.procurements.includes(id))
}
