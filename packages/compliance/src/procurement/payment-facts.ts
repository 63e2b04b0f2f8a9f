import type { Fen } from '@tenderlight/law/money'

/** What a register may know about payment beyond the ledger's columns. Absent is unknown. */
export interface PaymentFacts {
  /** 逾期利息 paid for lateness. */
  readonly interestPaid?: Fen
}
