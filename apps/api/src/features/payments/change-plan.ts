import type { Instalment } from '@tenderlight/compliance/payment/instalments'
import { paidOf, payableTotal } from '@tenderlight/compliance/payment/instalments'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { noContractAmount } from './refusals.ts'

/** What is made of the instalments on record, under the record's lock. */
export type Change = (
  before: readonly Instalment[],
  stored: StoredProcurement,
  trx: Transaction<Schema>,
) => Promise<readonly Instalment[]> | readonly Instalment[]

/** Puts another version of the instalments on record, as `change` makes it of the one that stands; the earlier ones stay. */
export function changeInstalments(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  which: { readonly key: string; readonly reason: string | undefined },
  change: Change,
): Promise<void> {
  return changeAttributes(deps, actor, today, which, async (stored, trx) => {
    const after = await change(stored.record.instalments ?? [], stored, trx)
    return { instalments: after.length === 0 ? null : after }
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
