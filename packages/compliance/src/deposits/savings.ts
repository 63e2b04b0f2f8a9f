import type { Fen } from '@tenderlight/law/money'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Scale } from '../procurement/vocabulary.ts'
import { ruleById } from '../rules/all.ts'
import type { BidderDeposit } from './bidder-deposit.ts'

/** What a rule about deposits turns on. */
const TURNS_ON: ReadonlySet<string> = new Set([
  'bidDeposit',
  'performanceBond',
  'cashOnlyDeposit',
  'guaranteeAccepted',
  'electronicGuaranteeAccepted',
  'depositBasisStated',
  'depositDeadlineOn',
])

/** Whether a finding is about deposits: their caps, what is better waived, what is accepted, when they go back. */
export function isAboutDeposits({ rule }: Pick<Finding, 'rule'>): boolean {
  return ruleById(rule)?.needs.some((field) => TURNS_ON.has(field)) === true
}

/** The findings about what may be asked for a bid at most. */
export function capsOfBids(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => {
    const known = ruleById(rule)
    return known?.kind === 'cap' && known.needs.includes('bidDeposit')
  })
}

/**
 * What a bidder would have had to give: the amount that the documents ask for or, where they ask for none, the largest
 * that national law lets them ask for. Undefined while neither is known.
 */
export function askedOfBidder(
  { bidDeposit }: Pick<Procurement, 'bidDeposit'>,
  findings: readonly Finding[],
): Fen | undefined {
  if (bidDeposit !== undefined && bidDeposit > 0) return bidDeposit
  const caps = capsOfBids(findings).flatMap(({ unit, required }) =>
    unit === 'fen' && required !== undefined ? [required] : [],
  )
  return caps.length === 0 ? undefined : Math.max(...caps)
}

/** What a bidder kept: the part of `asked` that was not taken. A guarantee counts as taken. */
export function savedOn({ purpose, amount }: Pick<BidderDeposit, 'purpose' | 'amount'>, asked: Fen | undefined): Fen {
  return purpose !== 'bid' || asked === undefined ? 0 : Math.max(0, asked - amount)
}

/** Advice that is not about small and medium enterprises alone, by rule. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set(['jiujiang.tender.bid-bond.waive-all'])

/** The advice among the findings to leave deposits to bidders: to everybody, or to the small and medium ones. */
export function waiversAdvised(findings: readonly Finding[]): { readonly everybody: boolean; readonly small: boolean } {
  const advice = findings.filter(
    ({ rule, verdict }) => verdict === 'suggestion' && ruleById(rule)?.kind === 'encouragement',
  )
  return {
    everybody: advice.some(({ rule }) => FOR_EVERYBODY.has(rule)),
    small: advice.length > 0,
  }
}

/** What leaving the bid deposit to bidders comes to. */
export interface Waivable {
  /** What one bidder need not lock up. */
  readonly each: Fen
  /** The same of all bidders; undefined while nobody knows how many they are. */
  readonly all: Fen | undefined
  /** The advice is for every bidder, not only for the small and medium ones. */
  readonly everybody: boolean
}

/** What could be left to bidders before anything is taken; undefined where nothing is asked for, or no rule advises it. */
export function waivable(
  { bidDeposit = 0, bidders }: Pick<Procurement, 'bidDeposit' | 'bidders'>,
  findings: readonly Finding[],
): Waivable | undefined {
  const { everybody, small } = waiversAdvised(
    findings.filter(({ rule }) => ruleById(rule)?.needs.includes('bidDeposit') === true),
  )
  if (bidDeposit === 0 || !small) return undefined
  return { each: bidDeposit, all: bidders === undefined ? undefined : bidDeposit * bidders, everybody }
}

const SMALL: ReadonlySet<Scale | null> = new Set<Scale | null>(['micro', 'small', 'medium', 'prison', 'welfare'])

/** What of these deposits the advice would rather leave to their bidders; a bidder of unknown size is none of the small ones. */
export function couldBeWaived(
  deposits: readonly (Pick<BidderDeposit, 'purpose' | 'amount'> & { readonly scale: Scale | null })[],
  findings: readonly Finding[],
): Fen {
  const { everybody, small } = waiversAdvised(findings)
  return deposits
    .filter(({ purpose, scale }) => purpose === 'bid' && (everybody || (small && SMALL.has(scale))))
    .reduce((sum, { amount }) => sum + amount, 0)
}
