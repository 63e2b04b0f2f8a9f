import { randomUUID } from 'node:crypto'
import type { correctDepositInput, recordDepositInput, withdrawDepositInput } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { changeDeposit, changeStanding, nextVersion } from './change-deposit.ts'
import { acceptanceShown, askBeforeTaking, askIfTooShort, checkEntry, entryColumns } from './check-entry.ts'
import { notElectronic, nothingToRefund, refundedAhead } from './refusals.ts'

/**
 * Puts a bidder's deposit on record; taking one for a bid passes the gate first. Returns the procurement's key.
 * Throws `Refused`: `not-found`, `in-future`, `deposit-refused`, `refused-by-rule`, `reason-needed`.
 */
export function recordDeposit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, purpose, reason, ...entry }: z.output<typeof recordDepositInput>,
): Promise<string> {
  return changeDeposit(deps, actor, today, key, async (held) => {
    await checkEntry(held, entry, { purpose, districtId: actor.districtId, today, besides: null })
    if (purpose === 'bid') askBeforeTaking(held, entry.amount, entry.receivedOn, today, reason)
    if (entry.form !== 'transfer' && entry.form !== 'waived') askIfTooShort(purpose, entry, held, reason)
    return {
      purpose,
      version: {
        deposit_id: randomUUID(),
        version: 1,
        change: 'recorded',
        ...entryColumns(entry),
        guarantee: null,
        refunded_on: null,
        interest: null,
        refund_note: null,
        reason: reason ?? null,
      },
      attributes: acceptanceShown(entry.form, held),
    }
  })
}

/**
 * Corrects what was entered, by a later version that says why. Returns the procurement's key.
 * Throws `Refused`: as `recordDeposit`, `already-corrected`, `bad-input` when nothing would change.
 */
export function correctDeposit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, version, entry, scale, won, reason }: z.output<typeof correctDepositInput>,
): Promise<string> {
  return changeStanding(deps, actor, today, { id, version }, async (held, deposit) => {
    const { latest, purpose } = deposit
    if ((latest.form === 'electronic-guarantee') !== (entry === null)) throw notElectronic()
    if (entry !== null) {
      await checkEntry(held, entry, { purpose, districtId: actor.districtId, today, besides: id })
      if (latest.refunded_on !== null && entry.amount === 0) throw nothingToRefund()
      if (latest.refunded_on !== null && latest.refunded_on < entry.receivedOn) throw refundedAhead()
    }
    const columns = entry === null ? { scale, won } : entryColumns({ ...entry, scale, won })
    const same = Object.entries(columns).every(([name, value]) =>
      Object.is(latest[name as keyof typeof columns & keyof typeof latest], value),
    )
    if (same) throw new Refused('bad-input', { field: 'entry' })
    return {
      version: nextVersion(deposit, { ...columns, change: 'corrected', reason }),
      attributes: entry === null ? {} : acceptanceShown(entry.form, held),
    }
  })
}

/** Takes off the record what was entered by mistake; it stays to be read. Throws `Refused`: `not-found`, `already-corrected`. */
export function withdrawDeposit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { reason, ...asked }: z.output<typeof withdrawDepositInput>,
): Promise<string> {
  return changeStanding(deps, actor, today, asked, (_held, deposit) => ({
    version: nextVersion(deposit, { change: 'withdrawn', reason }),
  }))
}
