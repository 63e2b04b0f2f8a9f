import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import type { Lot } from '../reservation/lots.ts'
import type { AwardFacts } from './award-facts.ts'
import type { DateField } from './events.ts'
import type { Matter } from './matter.ts'
import type { PaymentFacts } from './payment-facts.ts'
import type { SupplierFacts } from './supplier-facts.ts'
import type { TenderFacts } from './tender-facts.ts'
import type { Category, Measure, Medium, Method, Regime, Scale, SpecialMatter } from './vocabulary.ts'

/** The dates of a record: each the civil day in China on which the event happened (or is set to happen). */
export type ProcurementDates = { readonly [F in DateField]?: CivilDate }

/**
 * One procurement (采购项目) as the rules see it: what is on record now, nothing derived.
 * A field that is absent is unknown; no default stands for it. Field names are those of the ledger.
 */
export interface Procurement extends ProcurementDates, TenderFacts, SupplierFacts, AwardFacts, PaymentFacts {
  readonly id: string
  /**
   * What the record is able to hold. A `ledger` row has no column for some events, so their absence tells
   * nothing; in a `register` record (entered in the product) the absence of a fact means it is not on record.
   */
  readonly heldBy: 'ledger' | 'register'
  readonly title?: string
  readonly buyer?: string
  readonly regime?: Regime
  readonly category?: Category
  readonly method?: Method
  readonly summary?: string
  readonly budget?: Fen
  /** 控制价 (最高投标限价). */
  readonly controlPrice?: Fen
  readonly expectedMonth?: CivilMonth
  readonly specialMatter?: SpecialMatter
  readonly measure?: Measure
  /** Amount reserved for small, medium and micro enterprises together. */
  readonly reservedSme?: Fen
  /** The same as a share of what the rule takes as its base (budget or control price), where the record gives no amount. */
  readonly reservedSmeShare?: BasisPoints
  /** The part of `reservedSme` reserved for small and micro enterprises. */
  readonly reservedSmallMicro?: Fen
  /** 采购包, where it is awarded in several; `reservedSme` and `reservedSmallMicro` are their sums. */
  readonly lots?: readonly Lot[]
  readonly noReserveReason?: string
  readonly complaintPhone?: string
  /** The notices that state reason and telephone; absent where the record does not say which. */
  readonly noReserveStatedIn?: readonly ('intention' | 'announcement')[]
  readonly bidDeposit?: Fen
  readonly bidders?: number
  readonly winner?: string
  readonly winnerScale?: Scale
  readonly awardAmount?: Fen
  readonly contractAmount?: Fen
  readonly performanceBond?: Fen
  /** Paper or electronic, where the record says. */
  readonly contractForm?: 'electronic' | 'paper'
  /** Payment term agreed in the contract, in days, where it is not the statutory one. */
  readonly agreedPaymentDays?: number
  /** Local time in Asia/Shanghai (`HH:MM`) where the hour decides on one day. */
  readonly times?: { readonly [F in DateField]?: string }
  /** The medium of a disclosure where it is not the usual one: intention and announcement provincial, tender plan municipal. */
  readonly media?: { readonly [F in DateField]?: Medium }
  /** Enquiries, challenges, complaints and objections about this procurement. */
  readonly matters?: readonly Matter[]
  /** Written reasons on record, by rule id. */
  readonly reasons?: Readonly<Record<string, string>>
}
