import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Holder } from '../evidence/take-in.ts'
import type { Actor } from '../session/actor.ts'
import { reach, reachLocked } from './reach.ts'

/** A procurement within the actor's reach, for files to be attached to. */
export function procurementHolder(actor: Actor, key: string): Holder<StoredProcurement> {
  return {
    districtId: actor.districtId,
    id: key,
    reach: (db) => reach(db, actor, key),
    lock: (trx) => reachLocked(trx, actor, key),
  }
}
