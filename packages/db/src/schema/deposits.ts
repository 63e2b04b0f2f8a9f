import type { DepositForm, DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Json } from './procurements.ts'

/** A guarantor whose electronic guarantees the district takes, in versions of which the highest stands. Append-only. */
export interface Guarantors {
  district_id: string
  id: string
  version: number
  name: string
  credit_code: string
  /** Ed25519, DER (SubjectPublicKeyInfo) in base64: the same in every version. */
  public_key: string
  key_id: string
  from_on: CivilDate
  until_on: CivilDate | null
  reason: string | null
  recorded_at: Date
  recorded_by: string
}

/** A deposit of one bidder, or that it was waived. What is known of it are its versions. Append-only. */
export interface Deposits {
  district_id: string
  id: string
  procurement_id: string
  organisation_id: string
  purpose: DepositPurpose
}

/** How an electronic guarantee was verified, and the document itself as it was presented. */
export interface VerifiedGuarantee {
  /** The adapter that answered for it. */
  readonly adapter: string
  readonly document: string
  /** SHA-256 of the document. */
  readonly digest: string
  readonly keyId: string
}

export type DepositChange = 'recorded' | 'corrected' | 'refunded' | 'refund-withdrawn' | 'withdrawn'

/** A version of a deposit, append-only: the highest one stands, and is whole by itself. */
export interface DepositVersions {
  district_id: string
  deposit_id: string
  version: number
  change: DepositChange
  bidder: string
  credit_code: string | null
  scale: Scale | null
  won: boolean | null
  form: DepositForm
  amount: Fen
  received_on: CivilDate
  valid_until: CivilDate | null
  guarantor: string | null
  number: string | null
  guarantee: Json<VerifiedGuarantee | null> | null
  refunded_on: CivilDate | null
  /** Interest paid with the refund. */
  interest: Fen | null
  refund_note: string | null
  reason: string | null
  recorded_at: Date
  recorded_by: string
}
