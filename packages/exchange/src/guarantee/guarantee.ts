import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Said } from '../ledger/unreadable-file.ts'

/** What a guarantor promises, to whom, for whom and for how long. */
export interface Guarantee {
  readonly purpose: DepositPurpose
  /** The guarantor's own number of it (保函编号). */
  readonly number: string
  readonly guarantor: string
  readonly guarantorCode: string
  /** The bidder (被保证人) and its 统一社会信用代码. */
  readonly applicant: string
  readonly applicantCode: string
  /** The unit in whose favour it is (受益人). */
  readonly beneficiary: string
  /** 项目编号. */
  readonly project: string
  readonly amount: Fen
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate
}

/** A guarantor that a district registered, for the days on which it may sign. */
export interface Guarantor {
  readonly id: string
  readonly name: string
  readonly code: string
  /** The Ed25519 public key, as DER (SubjectPublicKeyInfo) in base64. */
  readonly publicKey: string
  readonly keyId: string
  readonly from: CivilDate
  readonly until: CivilDate | null
}

export const GUARANTEE_FAULTS = [
  'form',
  'key-unknown',
  'signature',
  'guarantor-name',
  'guarantor-days',
  'purpose',
  'beneficiary',
  'project',
  'amount',
  'validity',
  'number-used',
] as const
export type GuaranteeFault = (typeof GUARANTEE_FAULTS)[number]

/** One thing that is wrong with a guarantee, and what to do about it. */
export interface GuaranteeRefusal {
  readonly code: GuaranteeFault
  readonly what: Said
  readonly remedy: Said
}

/** What is known of a presented guarantee after it was looked at where its guarantor answers for it. */
export interface Authenticated {
  /** Its terms; undefined where they cannot be read. They count only without refusals. */
  readonly guarantee: Guarantee | undefined
  /** Who answers for them. */
  readonly guarantor: Guarantor | undefined
  readonly refusals: readonly GuaranteeRefusal[]
}

/** The guarantors of a district and the day on which a guarantee is presented. */
export interface Presenting {
  readonly register: readonly Guarantor[]
  readonly on: CivilDate
}

/**
 * A way to find out whether a guarantee is genuine. What a bidder presents is a text: a signed document, or a number that is
 * asked for at the guarantor's. An adapter answers for the terms being the guarantor's own; whether they suffice for a
 * project is not its business (`checkTerms`). It never throws for what it was given.
 */
export interface GuaranteeAdapter {
  /** Kept with what it has verified. */
  readonly id: string
  authenticate(presented: string, presenting: Presenting): Promise<Authenticated>
}
