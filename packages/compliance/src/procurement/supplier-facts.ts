import type { BasisPoints } from '@tenderlight/law/money'

/** What a register may know about the preference for small enterprises beyond the ledger's columns. Absent is unknown. */
export interface SupplierFacts {
  /** 价格扣除 for small and micro bidders, as the documents say. */
  readonly priceDeduction?: BasisPoints
}
