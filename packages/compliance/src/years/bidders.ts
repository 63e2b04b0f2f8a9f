import { changshanBidders } from '@tenderlight/law/parameters/target'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { targetOf } from './district-year.ts'
import type { DistrictYear } from './district-year.ts'
import { firstDayOf, lastDayOf } from './unit-year.ts'
import type { YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

/**
 * The average number of bidders of a year's tenders against what the county reported. Tenders without any bidder are in
 * the denominator. A reported result is no duty: below it there is a remark, never a breach.
 */
export function judgeBidders(year: DistrictYear, context: YearContext): YearFinding | undefined {
  const figure = changshanBidders
  const value = targetOf(figure, year.year, context)
  if (value === undefined) return undefined
  const [first, last] = [firstDayOf(year.year), lastDayOf(year.year)]
  // Bids that are still coming in say nothing yet.
  const closed = (year.procurements ?? []).filter(
    ({ regime, bidDeadlineOn: on }) =>
      regime === 'tendering' && on !== undefined && on >= first && on <= last && on <= context.today,
  )
  if (closed.length === 0) return undefined
  const ground: Ground = { figure, level: 'commitment', value, scope: context }
  const named = { base: 'all-tenders' as const, procurements: closed.map(({ id }) => id) }
  if (closed.some(({ bidders }) => bidders === undefined)) return { ...cannotTell(ground, ['bidders']), ...named }
  const numerator = closed.reduce((sum, { bidders }) => sum + (bidders ?? 0), 0)
  const denominator = closed.length
  const actual = Math.floor(numerator / denominator)
  const required = value.value
  const details = { unit: 'count', required, actual, shortfall: Math.max(0, required - actual) } as const
  const finding =
    numerator >= required * denominator
      ? found(ground, 'compliant', 'green', details)
      : found(ground, 'suggestion', 'grey', details)
  return { ...finding, ...named, ratio: { numerator, denominator } }
}
