import { partOf, reaches } from '@tenderlight/law/money'
import { ownRule } from './indicator.ts'
import type { IndicatorKind } from './indicator.ts'
import { both, shareAmong } from './share-of.ts'

const WHOLE = 10_000

export const closeToBudget: IndicatorKind = {
  id: 'award-close-to-budget',
  title: { zh: '成交价贴近预算', en: 'Award close to the budget' },
  definition: {
    zh: '有预算和中标(成交)金额的项目中,成交金额达到预算一定比例及以上的项目。',
    en: 'Procurements whose award reaches the share of the budget that the parameter names.',
  },
  measure: 'share',
  count: ({ options, procurements }) => ({
    ...shareAmong(
      procurements.filter(({ awardAmount }) => awardAmount !== undefined),
      ({ awardAmount, budget }) =>
        both(awardAmount, budget, (award, base) => base > 0 && reaches(award, base, options.closeToBudget)),
    ),
    parameters: [ownRule('closeToBudget', options.closeToBudget, 'basis-points')],
  }),
}

export const largePriceDrop: IndicatorKind = {
  id: 'large-price-drop',
  title: { zh: '成交价大幅低于预算', en: 'Large price drop' },
  definition: {
    zh: '有预算和中标(成交)金额的项目中,成交金额比预算低一定比例及以上的项目。',
    en: 'Procurements whose award lies below the budget by at least the share that the parameter names.',
  },
  measure: 'share',
  count: ({ options, procurements }) => ({
    ...shareAmong(
      procurements.filter(({ awardAmount }) => awardAmount !== undefined),
      ({ awardAmount, budget }) =>
        both(awardAmount, budget, (award, base) => base > 0 && base - award >= partOf(base, options.largeDrop)),
    ),
    parameters: [ownRule('largeDrop', options.largeDrop, 'basis-points')],
  }),
}

export const awardToBudget: IndicatorKind = {
  id: 'award-to-budget',
  title: { zh: '成交金额占预算比例', en: 'Award to budget' },
  definition: {
    zh: '有预算和中标(成交)金额的项目,成交金额之和占预算之和的比例。',
    en: 'Awards of all procurements with both amounts on record, out of their budgets.',
  },
  measure: 'sum',
  count: ({ procurements }) => {
    const awarded = procurements.filter(({ awardAmount }) => awardAmount !== undefined)
    const behind = awarded.filter(({ budget }) => budget !== undefined)
    return {
      behind,
      lookedAt: behind.length,
      leftAside: awarded.length - behind.length,
      numerator: behind.reduce((sum, { awardAmount }) => sum + (awardAmount ?? 0), 0),
      denominator: behind.reduce((sum, { budget }) => sum + (budget ?? 0), 0),
    }
  },
}

/** Below `threshold`, by at most `share` of it. */
export function isNear(amount: number, threshold: number, share: number): boolean {
  return amount < threshold && reaches(amount, threshold, Math.max(0, WHOLE - share))
}
