import type { DepositTerms } from '@tenderlight/contracts/deposits'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { YES_NO_WORDS } from '../../../ui/vocabulary.ts'

export const YES_NO_TERMS = [
  { field: 'guaranteeAccepted', label: m.deposit_terms_guarantee },
  { field: 'electronicGuaranteeAccepted', label: m.deposit_terms_electronic },
  { field: 'depositBasisStated', label: m.deposit_terms_basis },
  { field: 'depositRefundTermsStated', label: m.deposit_terms_refund },
] as const

/** What is asked for, as people read it; what is not on record says so. */
export function termLines(terms: DepositTerms): { term: string; said: string }[] {
  const amount = (fen: number | null) =>
    fen === null ? m.deposit_not_recorded() : fen === 0 ? m.deposit_none_asked() : `${formatYuan(fen)} ${m.unit_yuan()}`
  return [
    { term: m.deposit_terms_bid(), said: amount(terms.bidDeposit) },
    { term: m.deposit_terms_bids_until(), said: terms.bidsValidUntil ?? m.deposit_not_recorded() },
    { term: m.deposit_terms_performance(), said: amount(terms.performanceBond) },
    ...returnLine(terms),
    ...YES_NO_TERMS.flatMap(({ field, label }) => {
      const value = terms[field]
      return value === null ? [] : [{ term: label(), said: value ? YES_NO_WORDS.yes() : YES_NO_WORDS.no() }]
    }),
  ]
}

/** When the bond goes back: no rule says, so that it is the contract's day or nothing. Of no bond nothing is said. */
function returnLine({ performanceBond, performanceBondReturnOn: on }: DepositTerms): { term: string; said: string }[] {
  if (on === null && (performanceBond === null || performanceBond === 0)) return []
  return [{ term: m.deposit_terms_return(), said: on ?? m.deposit_terms_return_missing() }]
}
