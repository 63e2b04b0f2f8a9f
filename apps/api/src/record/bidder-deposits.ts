import type { BidderDeposit, DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { DepositVersion } from '@tenderlight/db/repositories/deposits'

/** A deposit with what stands of it, and what stood before. */
export interface StandingDeposit {
  readonly id: string
  readonly purpose: DepositPurpose
  readonly latest: DepositVersion
  readonly earlier: readonly DepositVersion[]
}

/** Versions in their order, put together by deposit, in the order of the first. */
export function standingOf(versions: readonly DepositVersion[]): StandingDeposit[] {
  const all = new Map<string, DepositVersion[]>()
  for (const version of versions) all.set(version.deposit_id, [...(all.get(version.deposit_id) ?? []), version])
  return [...all].flatMap(([id, ofOne]) => {
    const latest = ofOne.at(-1)
    return latest === undefined ? [] : [{ id, purpose: latest.purpose, latest, earlier: ofOne.slice(0, -1) }]
  })
}

/** Whether it counts: what was entered by mistake was withdrawn. */
export const isStanding = ({ latest }: StandingDeposit): boolean => latest.change !== 'withdrawn'

type Told = Pick<DepositVersion, 'bidder' | 'won' | 'form' | 'amount' | 'valid_until' | 'refunded_on'>

/** A deposit as the rules see it. */
export function asBidder(purpose: DepositPurpose, told: Told): BidderDeposit {
  const { bidder, won, form, amount, valid_until, refunded_on } = told
  return { purpose, bidder, won, form, amount, validUntil: valid_until, refundedOn: refunded_on }
}
