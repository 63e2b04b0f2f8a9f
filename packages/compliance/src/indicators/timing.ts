import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { ownRule } from './indicator.ts'
import type { Bin, IndicatorKind } from './indicator.ts'
import { both, shareAmong } from './share-of.ts'

export const signedOnNoticeDay: IndicatorKind = {
  id: 'signed-on-notice-day',
  title: { zh: '发出通知书当日签约', en: 'Signed on the day of the notice' },
  definition: {
    zh: '已签订合同的项目中,合同签订日期就是中标(成交)通知书发出日期的项目。',
    en: 'Of the contracts signed, those signed on the very day of the award notice.',
  },
  measure: 'share',
  count: ({ procurements }) =>
    shareAmong(
      procurements.filter(({ contractSignedOn }) => contractSignedOn !== undefined),
      ({ awardNoticeOn, contractSignedOn }) => both(awardNoticeOn, contractSignedOn, (a, b) => a === b),
    ),
}

const MONTHS = 12
const monthNumber = (month: CivilMonth | CivilDate): number =>
  Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7))

export const intentionDrift: IndicatorKind = {
  id: 'intention-drift',
  title: { zh: '公告月份偏离意向', en: 'Announced in another month than intended' },
  definition: {
    zh: '已公开意向并已公告的项目中,公告月份与意向所列预计采购时间相差超过参数所列月数的项目。',
    en: 'Procurements with an intention whose announcement is further from the expected month than the parameter says.',
  },
  measure: 'share',
  count: ({ options, procurements }) => ({
    ...shareAmong(
      procurements.filter(
        ({ announcementOn, intentionOn }) => announcementOn !== undefined && intentionOn !== undefined,
      ),
      ({ announcementOn, expectedMonth }) =>
        both(
          announcementOn,
          expectedMonth,
          (announced, expected) => Math.abs(monthNumber(announced) - monthNumber(expected)) > options.driftMonths,
        ),
    ),
    parameters: [ownRule('driftMonths', options.driftMonths, 'months')],
  }),
}

/** The edges of the distribution, in days from the intention. */
const EDGES: readonly (readonly [from: number | null, through: number | null])[] = [
  [null, -1],
  [0, 9],
  [10, 19],
  [20, 29],
  [30, 39],
  [40, 59],
  [60, 89],
  [90, null],
]

/** How many there are of each. */
function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function binsOf(days: readonly number[]): Bin[] {
  return EDGES.map(([from, through]) => ({
    from,
    through,
    count: days.filter((day) => (from === null || day >= from) && (through === null || day <= through)).length,
  }))
}

export const leadTimeDistribution: IndicatorKind = {
  id: 'lead-time-distribution',
  title: { zh: '意向到公告的天数分布', en: 'Days from intention to announcement' },
  definition: {
    zh: '已公告的政府采购项目中有意向公开日期的项目,自意向公开至采购公告的天数(中位数与分布)。',
    en: 'Announced government procurements with an intention on record: days from intention to announcement, median and distribution.',
  },
  measure: 'distribution',
  count: ({ procurements }) => {
    const announced = procurements.filter(
      ({ announcementOn, regime }) => announcementOn !== undefined && regime === 'government-procurement',
    )
    const measured = announced.flatMap(
      (one) => both(one.intentionOn, one.announcementOn, (from, to) => [{ one, days: daysBetween(from, to) }]) ?? [],
    )
    const days = measured.map((each) => each.days)
    return {
      behind: measured.map(({ one }) => one),
      // The middle of a few days tells nothing, however many were announced.
      lookedAt: measured.length,
      denominator: announced.length,
      leftAside: announced.length - measured.length,
      bins: binsOf(days),
      days: countsOf(days),
    }
  },
}
