import {
  priceDeductionConsortium,
  priceDeductionGoodsServices,
  priceDeductionWorks,
} from '@tenderlight/law/parameters/supplier'
import type { PartnerDeduction } from '@tenderlight/law/parameters/supplier'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../../procurement/procurement.ts'
import { window } from '../kinds/window.ts'
import type { Range } from '../kinds/window.ts'
import type { Applies } from '../rule.ts'

/** The day of the notice or of the first invitation decides; before either, the day of the plan stands for it. */
export const invited = ({ announcementOn, documentsIssuedOn }: Procurement): CivilDate | undefined =>
  announcementOn ?? documentsIssuedOn

/** Projects reserved as a whole give no deduction: all bidders are small or medium. */
function openTo(wanted: 'works' | 'goods-services'): (procurement: Procurement) => Applies {
  return ({ category, measure }) => {
    if (measure === 'exclusive') return false
    const known = category === undefined ? undefined : category === 'works' ? 'works' : 'goods-services'
    if (known !== undefined && known !== wanted) return false
    const missing = [
      ...(known === undefined ? (['category'] as const) : []),
      ...(measure === undefined ? (['measure'] as const) : []),
    ]
    return missing.length === 0 ? true : missing
  }
}

export const goodsServicesDeduction = window({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '小微企业价格扣除(货物服务)', en: 'Price deduction for small firms (goods, services)' },
  requires: {
    zh: '未专门预留的货物和服务项目,采购文件写明给予小微企业 10%–20% 的价格扣除(2022-07-01 前发布公告的为 6%–10%)。',
    en: 'Goods and services that are not reserved take 10-20% off the prices of small and micro bidders (6-10% for notices before 2022-07-01).',
  },
  notMet: {
    zh: '采购文件载明的小微企业价格扣除比例不在规定区间内',
    en: 'The price deduction in the documents lies outside the range',
  },
  figure: priceDeductionGoodsServices,
  field: 'priceDeduction',
  unit: 'basis-points',
  actual: ({ priceDeduction }) => priceDeduction,
  range: (value) => value,
  appliesTo: openTo('goods-services'),
  governedBy: invited,
  alsoNeeds: ['category', 'measure', 'announcementOn'],
})

export const worksDeduction = window({
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: { zh: '小微企业价格扣除(工程)', en: 'Price deduction for small firms (works)' },
  requires: {
    zh: '未专门预留的工程项目,给予小微企业 3%–5% 的价格扣除;招标投标中采用综合评估法而未用低价优先法的,按价格得分的 3%–5% 加分。',
    en: 'Works that are not reserved take 3-5% off the prices of small and micro bidders, or add 3-5% of the price score where tendering law evaluates by points.',
  },
  notMet: {
    zh: '采购(招标)文件载明的工程价格扣除或加分比例不在规定区间内',
    en: 'The deduction or bonus in the documents lies outside the range for works',
  },
  figure: priceDeductionWorks,
  field: 'priceDeduction',
  unit: 'basis-points',
  actual: ({ priceDeduction, priceScoreBonus, regime }) =>
    priceDeduction ?? (regime === 'tendering' ? priceScoreBonus : undefined),
  range: (value) => value,
  appliesTo: openTo('works'),
  // A bonus is a value too: the rule is asked where the deduction's own field is absent, and has nothing to ask for.
  askedWhen: () => false,
  governedBy: invited,
  alsoNeeds: ['category', 'measure', 'priceScoreBonus', 'announcementOn'],
})

/** Below the share that opens it, and between related firms, there is no preference at all. */
function partnerRange(value: PartnerDeduction, procurement: Procurement): Range | readonly (keyof Procurement)[] {
  const { partnerShare, partnersRelated, category, partnerDeduction } = procurement
  const none: Range = { least: 0, most: 0 }
  if (partnersRelated === true) return none
  if (partnerShare !== undefined && partnerShare < value.gate) return none
  const missing = [
    ...(partnerShare === undefined ? (['partnerShare'] as const) : []),
    ...(category === undefined ? (['category'] as const) : []),
    ...(partnersRelated === undefined && partnerDeduction === 0 ? (['partnersRelated'] as const) : []),
  ]
  if (missing.length > 0) return missing
  return category === 'works' ? value.works : value.goodsServices
}

export const partnerDeduction = window({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '联合体、分包的价格扣除', en: 'Deduction for consortium and subcontract' },
  requires: {
    zh: '大中型企业与小微企业组成联合体或向其分包,小微企业合同份额达 30% 以上的,给予 4%–6% 的价格扣除(2022-07-01 前 2%–3%;工程 1%–2%);不足 30% 或有直接控股、管理关系的不给予。',
    en: 'Where small and micro partners hold at least 30% of the contract, the consortium or subcontract gets 4-6% off (2-3% before 2022-07-01; works 1-2%); below 30%, or between related firms, nothing.',
  },
  notMet: {
    zh: '给予联合体或分包的扣除比例与小微企业份额不符',
    en: 'The deduction for the partners does not match the small firms’ share',
  },
  figure: priceDeductionConsortium,
  field: 'partnerDeduction',
  unit: 'basis-points',
  actual: ({ partnerDeduction: given }) => given,
  range: partnerRange,
  appliesTo: ({ measure }) => measure !== 'exclusive',
  askedWhen: ({ partnerShare, smeBenefitGranted }) => partnerShare !== undefined && smeBenefitGranted === true,
  governedBy: invited,
  alsoNeeds: ['partnerShare', 'partnersRelated', 'category', 'announcementOn'],
})
