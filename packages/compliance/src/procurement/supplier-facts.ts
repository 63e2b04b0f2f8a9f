import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import type { SupplierOffer } from '../suppliers/benefit.ts'

/** 保证金 kinds; works may ask for the first four alone. */
export type DepositKind = 'bid' | 'performance' | 'quality' | 'wages' | 'other'

/** A marked clause of the tender document that waits for an answer. */
export interface DocumentQuestion {
  readonly rule: string
  /** From 1. */
  readonly paragraph: number
  /** The clause, or of a long one the words that were found. */
  readonly words: string
}

/** What a register may know about the preference for small enterprises beyond the ledger's columns. Absent is unknown. */
export interface SupplierFacts {
  /** 价格扣除 for small and micro bidders, as the documents say; 0: none. */
  readonly priceDeduction?: BasisPoints
  /** Works under the Tendering Law: what is added to the price score instead (增加价格得分). */
  readonly priceScoreBonus?: BasisPoints
  /** 联合体或分包 preference given in the evaluation; 0: none. */
  readonly partnerDeduction?: BasisPoints
  /** The small and micro partners' share of the contract, by their agreement. */
  readonly partnerShare?: BasisPoints
  /** 直接控股、管理关系 between the partners. */
  readonly partnersRelated?: boolean
  /** 本国产品 preference, as the documents say; 0: none. */
  readonly domesticDeduction?: BasisPoints
  /** Whether domestic products compete with others. */
  readonly foreignCompetes?: boolean
  /** Small and medium enterprises that qualified in a reserved procurement. */
  readonly qualifiedSmes?: number
  /** 中止采购活动. */
  readonly stoppedOn?: CivilDate
  /** What the winner (or the supplier that was given the benefit) offers. */
  readonly offer?: SupplierOffer
  /** The winner was given the benefit of the policy, or won as a small or medium enterprise. */
  readonly smeBenefitGranted?: boolean
  /** 《中小企业声明函》 in the bid. */
  readonly declarationLetter?: boolean
  /** The documents ask for proof of size other than the letter. */
  readonly sizeProofDemanded?: boolean
  /** The letter was published with the result (tendering: with the candidates). */
  readonly declarationPublished?: boolean
  /** 中小企业预留合同 stated in the contract. */
  readonly reservedContractMarked?: boolean
  /** 联合协议或分包意向协议 attached to the contract. */
  readonly partnerAgreementAttached?: boolean
  /** 预付款 agreed in the contract. */
  readonly prepayment?: Fen
  /** 年度资金安排 of the contract, where the prepayment is measured by it. */
  readonly yearPlanAmount?: Fen
  /** The supplier waived the prepayment in writing. */
  readonly prepaymentWaived?: boolean
  /** 按月结算的劳务类项目. */
  readonly monthlySettledLabour?: boolean
  /** Deposits may be paid in cash only. */
  readonly cashOnlyDeposit?: boolean
  /** Guarantees of financial institutions are accepted. */
  readonly guaranteeAccepted?: boolean
  /** The deposits that the documents ask for. */
  readonly depositKinds?: readonly DepositKind[]
  /** 采购文件 as text; only its words are checked. */
  readonly documentText?: string
  /** Clauses of the document that were marked and that nobody has answered for yet; empty: none of the marks is left. */
  readonly documentQuestions?: readonly DocumentQuestion[]
  /** The purchase was split off by an adjustment of the budget (预算调整). */
  readonly budgetAdjusted?: boolean
  /** Another method than open tender was approved (经批准采用公开招标以外方式). */
  readonly methodApproved?: boolean
}
