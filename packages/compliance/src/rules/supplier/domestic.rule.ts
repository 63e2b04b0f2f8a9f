import { domesticPreference } from '@tenderlight/law/parameters/supplier'
import { window } from '../kinds/window.ts'
import { invited } from './price-deduction.rule.ts'

export const domesticProducts = window({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '本国产品价格评审优惠', en: 'Preference for domestic products' },
  requires: {
    zh: '2026-01-01 起的采购活动,本国产品与非本国产品竞争的,给予本国产品 20% 的价格评审优惠;只有本国产品参加的不适用。',
    en: 'From 2026-01-01, where domestic products compete with others, 20% is taken off their price in the evaluation; not where all are domestic.',
  },
  notMet: {
    zh: '本国产品的价格评审优惠与规定比例不符',
    en: 'The preference for domestic products is not the prescribed one',
  },
  figure: domesticPreference,
  field: 'domesticDeduction',
  unit: 'basis-points',
  actual: ({ domesticDeduction }) => domesticDeduction,
  range: (value) => ({ least: value, most: value }),
  appliesTo: ({ category, foreignCompetes }) => {
    if (category === 'works' || foreignCompetes === false) return false
    const missing = [
      ...(category === undefined ? (['category'] as const) : []),
      ...(foreignCompetes === undefined ? (['foreignCompetes'] as const) : []),
    ]
    return missing.length === 0 ? true : missing
  },
  askedWhen: ({ foreignCompetes }) => foreignCompetes === true,
  governedBy: invited,
  alsoNeeds: ['category', 'foreignCompetes', 'announcementOn'],
})
