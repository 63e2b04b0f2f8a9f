import type { Instalment } from '@tenderlight/compliance/payment/instalments'
import { paidOf, payableTotal } from '@tenderlight/compliance/payment/instalments'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Transaction } from 'kysely'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'
import { noContractAmount } from './refusals.ts'

/** What is made of the instalments on record, under the record's lock. */
export type Change = (
  before: readonly Instalment[],
  stored: StoredProcurement,
  trx: Transaction<Schema>,
) => Promise<readonly Instalment[]> | readonly Instalment[]

/** Puts another version of the instalments on record, as `change` makes it of the one that stands; the earlier ones stay. */
export async function changeInstalments(
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
    const after = await change(stored.record.instalments ?? [], stored, trx)
    const at = deps.now()
    const attributes = { instalments: after.length === 0 ? null : after }
    const recording = { at, by: personId, reason: reason ?? null }
    const [state = stored] = await changeRecords(trx, { districtId, context }, recording, [
      { stored, attributes, facts: [] },
    ])
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), at, changeOf(stored, state))
  })
}

/** What may be paid of a project in all; `Refused` where no contract amount is on record. */
export function totalOf(stored: StoredProcurement): Fen {
  const total = payableTotal(asProcurement(stored))
  if (total === undefined) throw noContractAmount()
  return total
}

/** What all instalments but `besides` were paid. */
export function paidBesides(instalments: readonly Instalment[], besides?: string): Fen {
  return instalments.filter(({ id }) => id !== besides).reduce<Fen>((sum, one) => sum + paidOf(one), 0)
}
