import { DEPOSIT_FORMS, DEPOSIT_PURPOSES } from '@tenderlight/compliance/deposits/bidder-deposit'
import { SCALES } from '@tenderlight/compliance/procurement/vocabulary'
import * as z from 'zod'
import { creditCode } from './guarantors.contract.ts'
import { explainedDay } from './procurements.contract.ts'
import { civilDate, fen, finding } from './values.contract.ts'

const purpose = z.enum(DEPOSIT_PURPOSES)
const form = z.enum(DEPOSIT_FORMS)
const scale = z.enum(SCALES)
const reason = z.string().trim().min(2).max(500)
const words = z.string().trim().min(1).max(200)

export const depositsInput = z.object({ key: z.uuid() })

/** What documents and contract ask for; null: not on record. */
const terms = z.object({
  bidDeposit: fen.nullable(),
  performanceBond: fen.nullable(),
  bidsValidUntil: civilDate.nullable(),
  /** The day on which the performance bond goes back by the contract. */
  performanceBondReturnOn: civilDate.nullable(),
  guaranteeAccepted: z.boolean().nullable(),
  electronicGuaranteeAccepted: z.boolean().nullable(),
  depositBasisStated: z.boolean().nullable(),
  depositRefundTermsStated: z.boolean().nullable(),
})
export type DepositTerms = z.infer<typeof terms>
/** All of it, as it shall stand. `reason`: needed where something that is on record changes. */
export const setTermsInput = terms.extend({ key: z.uuid(), reason: reason.optional() })

/** One bidder's deposit as it is entered; electronic guarantees are presented instead. */
const entry = z.object({
  bidder: words,
  creditCode: creditCode.nullable(),
  scale: scale.nullable(),
  /** Null: the record's winner tells by the name. */
  won: z.boolean().nullable(),
  form: form.exclude(['electronic-guarantee']),
  /** 0 where it is waived, and only there. */
  amount: fen,
  receivedOn: civilDate,
  validUntil: civilDate.nullable(),
  guarantor: words.nullable(),
  number: words.nullable(),
})
export const recordDepositInput = z.object({ key: z.uuid(), purpose, ...entry.shape, reason: reason.optional() })
export type DepositEntry = z.infer<typeof entry>

const change = { id: z.uuid(), version: z.int().min(1) }
/** `entry` null: an electronic guarantee, of which only size and award are the unit's own words. */
export const correctDepositInput = z.object({
  ...change,
  entry: entry.nullable(),
  scale: scale.nullable(),
  won: z.boolean().nullable(),
  reason,
})
export const withdrawDepositInput = z.object({ ...change, reason })
export const refundDepositInput = z.object({
  ...change,
  on: civilDate,
  /** Interest paid along with it. */
  interest: fen.nullable(),
  note: z.string().trim().max(500),
  /** Needed where a refund on record is corrected. */
  reason: reason.optional(),
})

/** A presented guarantee: the text of its document. */
const presented = z.object({
  key: z.uuid(),
  purpose,
  document: z.string().min(1).max(20_000),
  receivedOn: civilDate,
})
export const checkGuaranteeInput = presented
export const recordGuaranteeInput = presented.extend({
  scale: scale.nullable(),
  won: z.boolean().nullable(),
  reason: reason.optional(),
})

const said = z.object({ zh: z.string(), en: z.string() })
export const guaranteeVerdict = z.object({
  accepted: z.boolean(),
  /** What the document says; null where it cannot be read. Only an accepted one counts. */
  guarantee: z
    .object({
      purpose,
      number: z.string(),
      guarantor: z.string(),
      applicant: z.string(),
      applicantCode: z.string(),
      beneficiary: z.string(),
      project: z.string(),
      amount: fen,
      issuedOn: civilDate,
      validFrom: civilDate,
      validUntil: civilDate,
    })
    .nullable(),
  refusals: z.array(z.object({ code: z.string(), what: said, remedy: said })),
})
export type GuaranteeVerdict = z.infer<typeof guaranteeVerdict>

const version = z.object({
  version: z.int(),
  change: z.enum(['recorded', 'corrected', 'refunded', 'refund-withdrawn', 'withdrawn']),
  ...entry.shape,
  creditCode: z.string().nullable(),
  form,
  refundedOn: civilDate.nullable(),
  interest: fen.nullable(),
  refundNote: z.string().nullable(),
  reason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export type DepositVersion = z.infer<typeof version>
export const deposit = z.object({
  id: z.uuid(),
  purpose,
  ...version.shape,
  /** Whether this bidder won, by its own entry or by the record. */
  winner: z.boolean(),
  /** Taken off the record; it stays to be read. */
  withdrawn: z.boolean(),
  /** A guarantee lasts as long as the bids bind; null: no matter, or not known. */
  coversBids: z.boolean().nullable(),
  /** Why it was taken, where its entry said so. */
  takenBecause: z.string().nullable(),
  /** Of a performance bond that lasts: the last milestone, else the acceptance, that it is held against; null: none on record. */
  bondTerm: z.object({ through: civilDate, by: z.enum(['milestone', 'acceptance']), covers: z.boolean() }).nullable(),
  /** What the bidder kept, in fen. */
  saved: fen,
  /** The clock of the refund; null where none runs. */
  clock: finding.nullable(),
  /** How an electronic guarantee was verified. */
  verified: z.object({ adapter: z.string(), keyId: z.string(), digest: z.string() }).nullable(),
  /** What stood before, oldest first. */
  earlier: z.array(version),
})
export type Deposit = z.infer<typeof deposit>

export const depositsOutput = z.object({
  key: z.uuid(),
  terms,
  /** What rules say of the deposits of this procurement today. */
  findings: z.array(finding),
  /** What a bidder would have had to give: what the documents ask for, else the most that the law allows; null: not known. */
  asked: fen.nullable(),
  /** What all bidders kept. */
  saved: fen,
  /** What bidders still gave that the rules would rather leave to them. */
  couldSave: fen,
  /** Before anything was taken: what leaving the bid deposit to bidders would come to, where rules advise it. */
  waivable: z.object({ each: fen, all: fen.nullable(), everybody: z.boolean() }).nullable(),
  deposits: z.array(deposit),
})
export type Deposits = z.infer<typeof depositsOutput>

export const explainRefundInput = z.object({ id: z.uuid() })
export const explainRefundOutput = z.object({ finding, days: z.array(explainedDay) })
