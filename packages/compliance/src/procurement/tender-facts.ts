/** What a register may know about plan, documents and bids beyond the ledger's columns. Absent is unknown. */
export interface TenderFacts {
  /** 预算项目: the budget line the money comes from. */
  readonly budgetItem?: string
  /** 品目 of the procurement catalogue. */
  readonly catalogueItem?: string
  /** 财政年度; where absent, the year of announcement or intention. */
  readonly fiscalYear?: number
  /** 工程地点. */
  readonly site?: string
}
