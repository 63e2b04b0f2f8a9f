import { findProcurement, lockProcurement } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely, Transaction } from 'kysely'
import { Refused } from '../problem.ts'
import type { Actor } from '../session/session-store.ts'
import { unitScope } from '../session/unit-scope.ts'

/** The procurement, if it lies within the actor's reach; `Refused` `not-found` whether it is absent or another unit's. */
export async function reach(db: Kysely<Schema>, actor: Actor, key: string): Promise<StoredProcurement> {
  return within(actor, await findProcurement(db, actor.districtId, key))
}

/** The same, its row locked for the transaction. */
export async function reachLocked(trx: Transaction<Schema>, actor: Actor, key: string): Promise<StoredProcurement> {
  return within(actor, await lockProcurement(trx, actor.districtId, key))
}

function within(actor: Actor, stored: StoredProcurement | undefined): StoredProcurement {
  const unit = unitScope(actor)
  if (stored === undefined || (unit !== undefined && stored.organisationId !== unit)) throw new Refused('not-found')
  return stored
}
