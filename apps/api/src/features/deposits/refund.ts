import type { refundDepositInput, withdrawDepositInput } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { changeStanding, nextVersion } from './change-deposit.ts'
import { interestUnknown, nothingToRefund, refundedAhead } from './refusals.ts'

/**
 * Puts on record that a deposit went back, or corrects the day with a reason. Returns the procurement's key.
 * Throws `Refused`: `not-found`, `already-corrected`, `in-future`, `deposit-refused`.
 */
export function refundDeposit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { on, interest, note, reason, ...asked }: z.output<typeof refundDepositInput>,
): Promise<string> {
  return changeStanding(deps, actor, today, asked, ({ stored }, deposit) => {
    const { amount, form, received_on, refunded_on } = deposit.latest
    if (amount === 0) throw nothingToRefund()
    if (on > today) throw new Refused('in-future', { on, today })
    if (on < received_on || (refunded_on !== null && reason === undefined)) throw refundedAhead()
    const owesInterest = stored.record.regime === 'tendering' && deposit.purpose === 'bid' && form === 'transfer'
    if (owesInterest && interest === null) throw interestUnknown()
    return {
      version: nextVersion(deposit, {
        change: 'refunded',
        refunded_on: on,
        interest: form === 'transfer' ? interest : null,
        refund_note: note === '' ? null : note,
        reason: reason ?? null,
      }),
    }
  })
}

/** Takes a refund off the record that was not made. Throws `Refused`: `not-found`, `already-corrected`. */
export function withdrawRefund(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { reason, ...asked }: z.output<typeof withdrawDepositInput>,
): Promise<string> {
  return changeStanding(deps, actor, today, asked, (_held, deposit) => {
    if (deposit.latest.refunded_on === null) throw new Refused('already-corrected')
    const none = { refunded_on: null, interest: null, refund_note: null }
    return { version: nextVersion(deposit, { ...none, change: 'refund-withdrawn', reason }) }
  })
}
