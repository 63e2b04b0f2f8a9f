import { isDeepStrictEqual } from 'node:util'
import { payableTotal } from '@tenderlight/compliance/payment/instalments'
import type { LotAward } from '@tenderlight/compliance/suppliers/lot-shares'
import type { Party } from '@tenderlight/compliance/suppliers/parties'
import type { saveLotsInput } from '@tenderlight/contracts/parties'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { lotsOverContract, overLot, reasonMissing, unknownLot } from './refusals.ts'

/** Packages that the project has, and no more between their parties than each came to. Throws `Refused` `party-refused`. */
export function holdLots(
  parties: readonly Party[],
  { lots = [], lotAwards = [] }: Pick<StoredRecord, 'lots' | 'lotAwards'>,
): void {
  for (const [lot, own] of Map.groupBy(parties, (party) => party.lot)) {
    if (lot === undefined) continue
    if (!lots.some(({ title }) => title === lot)) throw unknownLot(lot)
    const amount = lotAwards.find((award) => award.lot === lot)?.amount
    const parts = own.reduce((sum, party) => sum + (party.amount ?? 0), 0)
    if (amount !== undefined && parts > amount) throw overLot(lot, parts, amount)
  }
}

/**
 * Puts on record what the packages of a project came to, all at once; earlier versions stay. Throws `Refused`:
 * `not-found`, `bad-input` where nothing would change, `party-refused` with what is wrong, or where something on record
 * changes without a reason.
 */
export function saveLots(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, awards, reason }: z.output<typeof saveLotsInput>,
): Promise<void> {
  return changeAttributes(deps, actor, today, { key, reason }, (stored) => {
    const { lots = [], lotAwards: before = [], parties = [] } = stored.record
    const after = lots.flatMap(({ title }) =>
      awards.filter(({ lot }) => lot === title).map(({ amount }) => ({ lot: title, amount })),
    )
    hold(awards, after, payableTotal(asProcurement(stored)))
    holdLots(parties, { lots, lotAwards: after })
    if (isDeepStrictEqual(after, before)) throw new Refused('bad-input', { field: 'awards' })
    const isKept = before.every((award) => after.some((now) => isDeepStrictEqual(now, award)))
    if (!isKept && reason === undefined) throw reasonMissing()
    return { lotAwards: after.length === 0 ? null : after }
  })
}

function hold(given: readonly LotAward[], known: readonly LotAward[], contract: Fen | undefined): void {
  const unknown = given.find(({ lot }) => !known.some((award) => award.lot === lot))
  if (unknown !== undefined) throw unknownLot(unknown.lot)
  const again = given.find(({ lot }, index) => given.findIndex((award) => award.lot === lot) < index)
  if (again !== undefined) throw new Refused('bad-input', { field: 'awards' })
  const sum = known.reduce((total, { amount }) => total + amount, 0)
  if (contract !== undefined && sum > contract) throw lotsOverContract(sum, contract)
}
