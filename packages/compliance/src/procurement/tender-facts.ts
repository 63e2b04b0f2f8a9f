import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** 免予公开意向的理由, as the unit claims it: a small routine purchase by its channel, or urgency. */
export type ExemptionClaim = 'fixed-point' | 'agreement-supply' | 'batch' | 'urgent'

/** 法第三十一条: only one supplier, urgency that nobody could foresee, consistency with what was bought. */
export type SingleSourceGround = 'only-supplier' | 'urgency' | 'consistency'

/** What a works project buys in this tender: 施工, 重要设备材料, 勘察设计监理. */
export type TenderObject = 'construction' | 'goods' | 'services'

/** The notices that the provincial site receives. */
export type PushedNotice = 'announcement' | 'result' | 'contract'

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
  readonly exemptionClaimed?: ExemptionClaim
  /** 小额零星采购. */
  readonly smallScatteredPurchase?: boolean
  /** Why the purchase is urgent, in writing. */
  readonly urgencyReason?: string
  readonly urgencyApprovedBy?: string
  /** The notices that reached the provincial site whole. */
  readonly pushedNotices?: readonly PushedNotice[]
  /** 续签项目. */
  readonly renewal?: boolean
  /** 合同直录项目. */
  readonly contractEnteredDirectly?: boolean
  /** Whether a clarification may affect the bids; unknown counts as yes. */
  readonly clarificationAffectsBids?: boolean
  readonly singleSourceGround?: SingleSourceGround
  readonly tenderObject?: TenderObject
  /** 单项合同估算价; where absent, the budget stands for it. */
  readonly estimate?: Fen
  /** 国有资金占控股或者主导地位, 国家融资. */
  readonly stateFunded?: boolean
  /** Two bidders may go on, by approval (非招标方式). */
  readonly fewBiddersApproved?: boolean
  /** 投标有效期: the last day on which the bids bind. */
  readonly bidsValidUntil?: CivilDate
  /** 依法收取保证金的依据 stated in the documents. */
  readonly depositBasisStated?: boolean
  /** 保证金退还的时间、条件、不予退还的情形 agreed in documents and contract. */
  readonly depositRefundTermsStated?: boolean
  /** 电子保函 accepted instead of a deposit. */
  readonly electronicGuaranteeAccepted?: boolean
}
