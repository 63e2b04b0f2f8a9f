import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { appendLog, byActor, changeOf } from '../audit-log/append-log.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../session/actor.ts'
import { contextFor } from './context.ts'
import { reachLocked } from './reach.ts'
import type { Attributes } from './split-record.ts'
import { changeRecords } from './write-records.ts'

/** What is to be set on a procurement (null: erased), found under its lock. */
type Change = (stored: StoredProcurement, trx: Transaction<Schema>) => Promise<Attributes> | Attributes

/**
 * Puts another version of some attributes of a procurement on record and in the log, and has its lights looked at anew.
 * Throws `Refused` `not-found` for one out of reach, and what `change` throws.
 */
export async function changeAttributes(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, reason }: { readonly key: string; readonly reason: string | undefined },
  change: Change,
): Promise<void> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  await deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const attributes = await change(stored, trx)
    const at = deps.now()
    const recording = { at, by: personId, reason: reason ?? null }
    const [state = stored] = await changeRecords(trx, { districtId, context }, recording, [
      { stored, attributes, facts: [] },
    ])
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), at, changeOf(stored, state))
  })
}
