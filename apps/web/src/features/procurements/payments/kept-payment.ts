import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { dayIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** A payment as it is being typed. */
export interface TypedPayment {
  readonly on: CivilDate | undefined
  readonly amount: Fen | undefined
  readonly invoicedOn: CivilDate | undefined
  readonly evidence: string
  /** Of a payment on record: it is taken off. */
  readonly withdraw: boolean
  readonly reason: string
}

/** A kept payment as far as it can still be used. */
export function keptPayment(kept: Kept): TypedPayment {
  return {
    on: dayIn(kept, 'on'),
    amount: wholeIn(kept, 'amount'),
    invoicedOn: dayIn(kept, 'invoicedOn'),
    evidence: textIn(kept, 'evidence').slice(0, 500),
    withdraw: kept['withdraw'] === true,
    reason: textIn(kept, 'reason'),
  }
}
