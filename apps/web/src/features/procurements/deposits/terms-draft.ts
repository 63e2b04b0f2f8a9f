import type { DepositTerms } from '@tenderlight/contracts/deposits'
import { answerIn, dayIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** The terms of deposits as they are being entered. */
export interface TermsDraft extends DepositTerms {
  readonly reason: string
}

/** Reads kept terms back; what is of no use in them is left out. */
export function readTerms(kept: Kept): TermsDraft {
  return {
    bidDeposit: wholeIn(kept, 'bidDeposit') ?? null,
    performanceBond: wholeIn(kept, 'performanceBond') ?? null,
    bidsValidUntil: dayIn(kept, 'bidsValidUntil') ?? null,
    performanceBondReturnOn: dayIn(kept, 'performanceBondReturnOn') ?? null,
    guaranteeAccepted: answerIn(kept, 'guaranteeAccepted'),
    electronicGuaranteeAccepted: answerIn(kept, 'electronicGuaranteeAccepted'),
    depositBasisStated: answerIn(kept, 'depositBasisStated'),
    depositRefundTermsStated: answerIn(kept, 'depositRefundTermsStated'),
    reason: textIn(kept, 'reason'),
  }
}
