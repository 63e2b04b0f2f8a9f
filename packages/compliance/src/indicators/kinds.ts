import type { Context } from '../evaluate.ts'
import { ARREARS, depositNotRefunded, noIntention } from './by-findings.ts'
import { averageBidders, fewBidders, repeatedWinner, singleBidder, singleBidRate } from './competition.ts'
import { complaintRate } from './complaints.ts'
import type { IndicatorKind } from './indicator.ts'
import { onTimeRates } from './on-time.ts'
import { awardToBudget, closeToBudget, largePriceDrop } from './price.ts'
import { RESERVED_SHORTFALLS } from './reserved-shortfall.ts'
import { nearThreshold, splitting } from './thresholds.ts'
import { intentionDrift, leadTimeDistribution, signedOnNoticeDay } from './timing.ts'

/** Every indicator, in the order in which they are listed; the on-time rates are those of the district's clocks. */
export function indicatorKinds(context: Context): readonly IndicatorKind[] {
  return [
    splitting,
    nearThreshold,
    singleBidder,
    fewBidders,
    repeatedWinner,
    signedOnNoticeDay,
    closeToBudget,
    largePriceDrop,
    intentionDrift,
    noIntention,
    ...ARREARS,
    ...RESERVED_SHORTFALLS,
    depositNotRefunded,
    complaintRate,
    singleBidRate,
    averageBidders,
    awardToBudget,
    leadTimeDistribution,
    ...onTimeRates(context),
  ]
}
