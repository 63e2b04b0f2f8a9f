import { SCALES } from '@tenderlight/compliance/procurement/vocabulary'
import { LOT_MEASURES } from '@tenderlight/compliance/reservation/lots'
import { PARTY_ROLES } from '@tenderlight/compliance/suppliers/parties'
import { INDUSTRIES } from '@tenderlight/compliance/suppliers/size-class'
import * as z from 'zod'
import { versionChange } from './changes.contract.ts'
import { creditCode } from './guarantors.contract.ts'
import { civilDate, fen } from './values.contract.ts'

const scale = z.enum(SCALES)
const reason = z.string().trim().min(2).max(500)

export const MOST_PARTIES = 50

/** The data of last year that a letter gives: persons, and fen. */
const enterpriseData = z.object({
  employees: z.int().min(0).max(10_000_000).exactOptional(),
  revenue: fen.exactOptional(),
  assets: fen.exactOptional(),
})

/** An enterprise that carries out a part of the contract, by its letter and by the agreement. */
const party = z.object({
  role: z.enum(PARTY_ROLES),
  name: z.string().trim().min(1).max(200),
  /** The name of its package, where the contract is awarded in packages. */
  lot: z.string().trim().min(1).max(100).exactOptional(),
  creditCode: creditCode.exactOptional(),
  amount: fen.exactOptional(),
  letter: z.boolean().exactOptional(),
  declared: scale.exactOptional(),
  industry: z.enum(INDUSTRIES).exactOptional(),
  data: enterpriseData.exactOptional(),
  isNew: z.boolean().exactOptional(),
  related: z.boolean().exactOptional(),
})

/** How the policy for small and medium enterprises was carried out; null: not on record. */
const policy = z.object({
  smeBenefitGranted: z.boolean().nullable(),
  declarationPublished: z.boolean().nullable(),
  reservedContractMarked: z.boolean().nullable(),
  partnerAgreementAttached: z.boolean().nullable(),
  qualifiedSmes: z.int().min(0).max(100_000).nullable(),
  stoppedOn: civilDate.nullable(),
})
export type Policy = z.infer<typeof policy>

export const partiesInput = z.object({ key: z.uuid() })
/** All parties, in order. `version`: what was looked at; `reason`: why something on record changes. */
export const savePartiesInput = z.object({
  key: z.uuid(),
  version: z.int().min(0),
  parties: z.array(party.extend({ id: z.uuid().optional() })).max(MOST_PARTIES),
  reason: reason.optional(),
})
/** What the packages came to, all that are known. */
export const saveLotsInput = z.object({
  key: z.uuid(),
  awards: z.array(z.object({ lot: z.string().trim().min(1).max(100), amount: fen })).max(50),
  reason: reason.optional(),
})
/** All of it, as it shall stand. */
export const savePolicyInput = policy.extend({ key: z.uuid(), reason: reason.optional() })

const size = z.enum(['micro', 'small', 'medium', 'large'])
const sizeCheck = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('agrees'), size }),
  z.object({ verdict: z.literal('differs'), size }),
  z.object({ verdict: z.literal('not-compared') }),
  z.object({ verdict: z.literal('cannot-tell'), missing: z.array(z.string()), mayBeEmpty: z.boolean() }),
])
const checkedParty = party.extend({
  id: z.uuid(),
  creditCode: z.string().exactOptional(),
  /** What it carries out of the contract; null while that is not known. */
  part: fen.nullable(),
  check: sizeCheck,
})
export type CheckedParty = z.infer<typeof checkedParty>

const measured = z.object({ required: fen, actual: fen, shortfall: fen })
/** Null figures: what is `missing` decides. */
const shareCheck = z.object({
  sme: measured.nullable(),
  smallMicro: measured.nullable(),
  missing: z.array(z.string()),
})
export type ShareChecked = z.infer<typeof shareCheck>

/** One package against its award; null: not known, or not asked. */
const checkedLot = z.object({
  title: z.string(),
  measure: z.enum(LOT_MEASURES),
  budget: fen,
  reserved: fen,
  amount: fen.nullable(),
  winner: z.string().nullable(),
  /** Of a package for small and medium enterprises alone: whether all that carry it out are such. */
  fits: z.boolean().nullable(),
  shares: shareCheck.nullable(),
})
export type CheckedLot = z.infer<typeof checkedLot>

export const partiesOutput = z.object({
  key: z.uuid(),
  /** 0: none were ever on record. */
  version: z.int(),
  contractAmount: fen.nullable(),
  /** The day whose standard of sizes is applied: that of the bids, as far as it is on record. */
  bidOn: civilDate,
  parties: z.array(checkedParty),
  /** Null: nothing was reserved that the contract could be held against. */
  shares: shareCheck.nullable(),
  /** The packages, each against its own award; empty where there are none. */
  lots: z.array(checkedLot),
  /** Where the record says something else of the winner than the parties. */
  conflicts: z.array(z.object({ field: z.enum(['winner', 'winnerScale']), record: z.string(), parties: z.string() })),
  policy,
  /** What became of each of them, newest first. */
  changes: z.array(versionChange),
})
export type Parties = z.infer<typeof partiesOutput>
