import type { CivilDate } from '@tenderlight/law/civil-date'
import { targetOf } from '../clock.ts'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isHeld, isWinner } from './bidder-deposit.ts'
import type { BidderDeposit } from './bidder-deposit.ts'

/** The events that the refunds of single bidders come to. */
export const REFUND_EVENTS = ['loser-deposit-refunded', 'winner-deposit-refunded'] as const
export type RefundEvent = (typeof REFUND_EVENTS)[number]

/** Which refund this deposit belongs to; undefined where nothing has to go back by a rule. */
export function refundEventOf(deposit: BidderDeposit, procurement: Procurement): RefundEvent | undefined {
  if (!isHeld(deposit)) return undefined
  return isWinner(deposit, procurement) ? 'winner-deposit-refunded' : 'loser-deposit-refunded'
}

/** The day on which the last of those deposits went back; undefined while one has not, or there is none. */
export function refundedOn(
  event: RefundEvent,
  deposits: readonly BidderDeposit[],
  procurement: Procurement,
): CivilDate | undefined {
  let last: CivilDate | undefined
  for (const deposit of deposits) {
    if (refundEventOf(deposit, procurement) !== event) continue
    if (deposit.refundedOn === null) return undefined
    if (last === undefined || deposit.refundedOn > last) last = deposit.refundedOn
  }
  return last
}

/**
 * The clock of one bidder's refund: the rule of the record, judged as if this bidder's deposit were the only one of its
 * kind. Undefined where no rule asks for a refund. `evaluated` is the record that it was judged on, for `explain`.
 */
export function refundClock(
  deposit: BidderDeposit,
  procurement: Procurement,
  context: Context,
): { readonly finding: Finding; readonly evaluated: Procurement } | undefined {
  const event = refundEventOf(deposit, procurement)
  if (event === undefined) return undefined
  const evaluated = ofOneBidder(event, deposit, procurement)
  const finding = evaluate(evaluated, context).find((one) => targetOf(one) === event)
  return finding === undefined ? undefined : { finding, evaluated }
}

function ofOneBidder(event: RefundEvent, { amount, refundedOn: on }: BidderDeposit, record: Procurement): Procurement {
  const { loserDepositRefundedOn: _loser, winnerDepositRefundedOn: _winner, bidders: _bidders, ...rest } = record
  const refund = event === 'winner-deposit-refunded' ? 'winnerDepositRefundedOn' : 'loserDepositRefundedOn'
  return { ...rest, bidDeposit: amount, ...(on === null ? {} : { [refund]: on }) }
}
