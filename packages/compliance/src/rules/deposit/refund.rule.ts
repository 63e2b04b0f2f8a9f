import { gpBidBondRefund, tenderBidBondRefund } from '@tenderlight/law/parameters/deposit'
import type { Procurement } from '../../procurement/procurement.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Applies, Clock } from '../rule.ts'

/** No deposit, nothing to refund; with one bidder there is no loser. An unknown deposit is asked for unless a refund is on record. */
function refundable(procurement: Procurement, part: string | undefined): Applies {
  if (procurement.bidDeposit === 0 || (part === LOSERS.part && procurement.bidders === 1)) return false
  const refunded = part === LOSERS.part ? procurement.loserDepositRefundedOn : procurement.winnerDepositRefundedOn
  return procurement.bidDeposit === undefined && refunded === undefined ? ['bidDeposit'] : true
}

const LOSERS = { part: 'losers', to: 'loser-deposit-refunded' } as const satisfies Partial<Clock>
const WINNER = { part: 'winner', to: 'winner-deposit-refunded' } as const satisfies Partial<Clock>

export const nationalRefund = deadline({
  level: 'law',
  regime: 'government-procurement',
  stage: 'contract',
  title: { zh: '退还投标保证金', en: 'Bid deposits refunded' },
  requires: {
    zh: '通知书发出后 5 个工作日内退还未中标供应商的投标保证金,合同签订后 5 个工作日内退还中标供应商的。',
    en: 'Losers are refunded within 5 working days of the award notice, the winner within 5 working days of signing.',
  },
  figure: gpBidBondRefund,
  clocks: [
    { ...LOSERS, from: 'award-notice', counting: 'working-days' },
    { ...WINNER, from: 'contract-signed', counting: 'working-days' },
  ],
  appliesTo: refundable,
  alsoNeeds: ['bidDeposit', 'bidders'],
})

export const tenderRefund = deadline({
  level: 'law',
  regime: 'tendering',
  stage: 'contract',
  title: { zh: '退还投标保证金及利息', en: 'Bid deposits refunded with interest' },
  requires: {
    zh: '书面合同签订后 5 日内,向中标人和未中标人退还投标保证金及银行同期存款利息。',
    en: 'Winner and losers are refunded, with bank interest, within 5 days of signing.',
  },
  figure: tenderBidBondRefund,
  clocks: [
    { ...LOSERS, from: 'contract-signed', counting: 'days' },
    { ...WINNER, from: 'contract-signed', counting: 'days' },
  ],
  appliesTo: refundable,
  alsoNeeds: ['bidDeposit', 'bidders'],
})
