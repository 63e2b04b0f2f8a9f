import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'

/** What a register may know about payment beyond the ledger's columns. Absent is unknown. */
export interface PaymentFacts {
  /** 逾期利息 paid for lateness. */
  readonly interestPaid?: Fen
  /** What was paid late, where it is not the whole contract. */
  readonly overdueAmount?: Fen
  /** The yearly interest that the contract agrees for lateness. */
  readonly agreedLateRate?: BasisPoints
  /** 合同订立时1年期LPR. */
  readonly lprAtContract?: BasisPoints
  /** Whether the contract makes payment depend on inspection or acceptance. */
  readonly inspectionAgreed?: boolean
  /** The end of the period that the contract agrees for the inspection. */
  readonly inspectionDueOn?: CivilDate
}
