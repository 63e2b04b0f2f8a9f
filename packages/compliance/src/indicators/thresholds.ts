import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { noticeDate } from '../rules/notice-date.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { ThresholdName } from '../settings/district-settings.ts'
import { judgeGpSplit, splitGroupsOf } from '../years/gp-split.ts'
import { unitYearsOf } from '../years/unit-year.ts'
import { districtThreshold, ownRule } from './indicator.ts'
import type { IndicatorKind, Subjects } from './indicator.ts'
import { isNear } from './price.ts'
import { shareAmong } from './share-of.ts'

const SPLIT_THRESHOLD = 'open-tender.goods-services'

const thresholdName = ({ category }: Procurement): ThresholdName =>
  category === 'works' ? 'open-tender.works' : SPLIT_THRESHOLD

function thresholdOf({ context }: Subjects, procurement: Procurement, name: ThresholdName): Fen | undefined {
  return (context.settings ?? NO_SETTINGS).threshold(name, noticeDate(procurement) ?? context.today)
}

/** The latest amount of a threshold, to be shown beside the figure. */
const shown = ({ context }: Subjects, name: ThresholdName) =>
  districtThreshold(name, (context.settings ?? NO_SETTINGS).threshold(name, context.today))

export const splitting: IndicatorKind = {
  id: 'splitting',
  title: { zh: '同类采购累计超过公开招标数额', en: 'Purchases that add up' },
  definition: {
    zh: '同一单位、同一预算项目、同一品目(类别)、同一财政年度,以公开招标以外方式采购、金额之和超过公开招标数额标准的项目。',
    en: 'Purchases of one unit, budget item, kind and fiscal year, by other methods than open tender, that together come to more than the amount of open tender.',
  },
  measure: 'share',
  count: (subjects) => {
    const years = unitYearsOf(subjects.procurements)
    const grouped = years.flatMap((year) => splitGroupsOf(year)).flatMap(({ purchases }) => purchases)
    const findings = years.flatMap((year) => judgeGpSplit(year, subjects.context))
    const named = new Set(findings.filter(({ verdict }) => verdict === 'breach').flatMap((one) => one.procurements))
    const untold = findings.filter(({ verdict }) => verdict === 'cannot-tell')
    const unclear = new Set(untold.flatMap((one) => one.procurements))
    return {
      ...shareAmong(grouped, ({ id }) => (named.has(id) ? true : unclear.has(id) ? undefined : false)),
      missing: untold.flatMap(({ missing }) => missing ?? []),
      parameters: [shown(subjects, SPLIT_THRESHOLD)],
    }
  },
}

export const nearThreshold: IndicatorKind = {
  id: 'near-threshold',
  title: { zh: '金额略低于公开招标数额', en: 'Just below the threshold' },
  definition: {
    zh: '未采用公开招标的政府采购项目中,预算低于公开招标数额标准且差额不超过一定比例的项目。',
    en: 'Government procurements not openly tendered whose budget lies below the amount of open tender by no more than the share that the parameter names.',
  },
  measure: 'share',
  count: (subjects) => {
    const { options, procurements } = subjects
    const candidates = procurements.filter(
      ({ method, regime }) => regime === 'government-procurement' && method !== 'open-tender',
    )
    const missing = new Set<string>()
    const counted = shareAmong(candidates, (one) => {
      const { budget, category, method } = one
      if (budget === undefined || category === undefined || method === undefined) return undefined
      const threshold = thresholdOf(subjects, one, thresholdName(one))
      if (threshold === undefined) missing.add(`threshold.${thresholdName(one)}`)
      return threshold === undefined ? undefined : isNear(budget, threshold, options.nearThreshold)
    })
    return {
      ...counted,
      missing: [...missing],
      parameters: [
        shown(subjects, SPLIT_THRESHOLD),
        shown(subjects, 'open-tender.works'),
        ownRule('nearThreshold', options.nearThreshold, 'basis-points'),
      ],
    }
  },
}
