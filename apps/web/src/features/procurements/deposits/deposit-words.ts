import type { DepositForm, DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { Deposit, DepositVersion } from '@tenderlight/contracts/deposits'
import { m } from '../../../paraglide/messages.js'

type Words<K extends string> = Readonly<Record<K, () => string>>

export const PURPOSE_WORDS: Words<DepositPurpose> = { bid: m.deposit_bid, performance: m.deposit_performance }
export const FORM_WORDS: Words<DepositForm> = {
  transfer: m.deposit_form_transfer,
  'bank-guarantee': m.deposit_form_bank_guarantee,
  'electronic-guarantee': m.deposit_form_electronic,
  insurance: m.deposit_form_insurance,
  waived: m.deposit_form_waived,
}
export const CHANGE_WORDS: Words<DepositVersion['change']> = {
  recorded: m.deposit_change_recorded,
  corrected: m.deposit_change_corrected,
  refunded: m.deposit_change_refunded,
  'refund-withdrawn': m.deposit_change_refund_withdrawn,
  withdrawn: m.deposit_change_withdrawn,
}

/** Money went to the unit; else a paper that goes back. */
export const isPaper = ({ form }: Pick<Deposit, 'form'>): boolean => form !== 'transfer' && form !== 'waived'

/** How long a performance bond lasts, against the last milestone or the acceptance. */
export function sayBondTerm({ through, by, covers }: NonNullable<Deposit['bondTerm']>): string {
  if (by === 'milestone')
    return covers ? m.bond_through_milestone({ date: through }) : m.bond_before_milestone({ date: through })
  return covers ? m.bond_through_acceptance({ date: through }) : m.bond_before_acceptance({ date: through })
}
