import { BETWEEN_WINNERS } from '../suppliers/parties.ts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Milestone } from '../performance/milestones.ts'
import type { Procurement } from '../procurement/procurement.ts'

/** 投标保证金, 履约保证金. */
export const DEPOSIT_PURPOSES = ['bid', 'performance'] as const
export type DepositPurpose = (typeof DEPOSIT_PURPOSES)[number]

/** 转账(电汇、支票、汇票), 保函, 电子保函, 保证保险; 免收 takes nothing. */
export const DEPOSIT_FORMS = ['transfer', 'bank-guarantee', 'electronic-guarantee', 'insurance', 'waived'] as const
export type DepositForm = (typeof DEPOSIT_FORMS)[number]

/** What one bidder gave, or was spared, and whether it went back. */
export interface BidderDeposit {
  readonly purpose: DepositPurpose
  readonly bidder: string
  /** Whether the bidder won, where somebody said so; else the record's `winner` tells by the name. */
  readonly won: boolean | null
  readonly form: DepositForm
  /** 0: waived. */
  readonly amount: Fen
  /** The last day of a guarantee or an insurance. */
  readonly validUntil: CivilDate | null
  readonly refundedOn: CivilDate | null
}

const isNamed = (winner: string, bidder: string): boolean =>
  winner.trim() === bidder || winner.split(BETWEEN_WINNERS).some((name) => name.trim() === bidder)

/** Whether the bidder is the one that won, or one of those that won a package; a performance bond is given by nobody else. */
export function isWinner(
  { purpose, won, bidder }: Pick<BidderDeposit, 'purpose' | 'won' | 'bidder'>,
  { winner }: Pick<Procurement, 'winner'>,
): boolean {
  return purpose === 'performance' || (won ?? (winner !== undefined && isNamed(winner, bidder.trim())))
}

/** Money, or a paper that stands for it, that has to go back one day. */
export function isHeld({ purpose, amount }: Pick<BidderDeposit, 'purpose' | 'amount'>): boolean {
  return purpose === 'bid' && amount > 0
}

/**
 * Whether a guarantee of a bid lasts as long as the bids bind; undefined where one of the two days is not on record, or
 * nothing lasts (a transfer).
 */
export function coversBids(
  { purpose, validUntil }: Pick<BidderDeposit, 'purpose' | 'validUntil'>,
  { bidsValidUntil }: Pick<Procurement, 'bidsValidUntil'>,
): boolean | undefined {
  if (purpose !== 'bid' || validUntil === null || bidsValidUntil === undefined) return undefined
  return validUntil >= bidsValidUntil
}

/** How far a performance bond lasts, against what of the contract is on record; no law asks for it. */
export interface BondTerm {
  /** The day that it is held against. */
  readonly through: CivilDate
  readonly by: 'milestone' | 'acceptance'
  readonly covers: boolean
}

/**
 * Whether a performance bond lasts through the last milestone of the contract or, where none is planned, through its
 * acceptance. A remark for who looks: undefined where nothing lasts, it went back, or neither day is on record.
 */
export function bondTermOf(
  { purpose, validUntil, refundedOn }: Pick<BidderDeposit, 'purpose' | 'validUntil' | 'refundedOn'>,
  {
    milestones = [],
    acceptedOn,
  }: { readonly milestones?: readonly Pick<Milestone, 'plannedOn'>[] } & Pick<Procurement, 'acceptedOn'>,
): BondTerm | undefined {
  if (purpose !== 'performance' || validUntil === null || refundedOn !== null) return undefined
  const last = milestones
    .map(({ plannedOn }) => plannedOn)
    .toSorted()
    .at(-1)
  const through = last ?? acceptedOn
  if (through === undefined) return undefined
  return { through, by: last === undefined ? 'acceptance' : 'milestone', covers: validUntil >= through }
}
