import { RATE_WORDS } from '../years/targets.ts'
import type { Words } from './words.ts'

/** The parts of rules about suppliers and years, the rates of the districts' targets among them. */
export const SUPPLIER_PART_WORDS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(Object.entries(RATE_WORDS).map(([name, { zh, en }]) => [name, { 'zh-CN': zh, en }])),
  kinds: { 'zh-CN': '保证金种类', en: 'kinds of deposits' },
  sum: { 'zh-CN': '部门汇总', en: 'department’s sum' },
}

/** What a record about suppliers, documents and years lacks, by the names in `Finding.missing`. */
export const SUPPLIER_FIELD_WORDS: Readonly<Record<string, Words>> = {
  priceDeduction: { 'zh-CN': '价格扣除比例', en: 'price deduction' },
  priceScoreBonus: { 'zh-CN': '价格得分加分比例', en: 'bonus on the price score' },
  partnerDeduction: { 'zh-CN': '联合体(分包)扣除比例', en: 'deduction for partners' },
  partnerShare: { 'zh-CN': '小微企业合同份额', en: 'small partners’ share' },
  partnersRelated: { 'zh-CN': '联合体(分包)各方有无控股、管理关系', en: 'whether the partners are related' },
  domesticDeduction: { 'zh-CN': '本国产品价格优惠比例', en: 'preference for domestic products' },
  foreignCompetes: { 'zh-CN': '有无非本国产品参与竞争', en: 'whether other than domestic products compete' },
  qualifiedSmes: { 'zh-CN': '合格中小企业数', en: 'qualified SMEs' },
  stoppedOn: { 'zh-CN': '中止采购活动', en: 'procurement stopped' },
  offer: { 'zh-CN': '所投货物、工程或服务', en: 'what is offered' },
  'offer.goods': { 'zh-CN': '所投货物', en: 'goods offered' },
  'offer.goods.maker': { 'zh-CN': '货物制造商规模', en: 'maker’s size' },
  'offer.goods.ownBrand': { 'zh-CN': '是否使用制造商商号或商标', en: 'whether under the maker’s own mark' },
  'offer.builder': { 'zh-CN': '施工单位规模', en: 'builder’s size' },
  'offer.provider': { 'zh-CN': '服务承接单位规模', en: 'provider’s size' },
  'offer.ownStaff': { 'zh-CN': '服务人员是否为自有从业人员', en: 'whether with its own staff' },
  smeBenefitGranted: { 'zh-CN': '是否享受中小企业政策', en: 'whether the policy benefited it' },
  declarationLetter: { 'zh-CN': '《中小企业声明函》', en: 'declaration letter' },
  sizeProofDemanded: { 'zh-CN': '是否要求其他规模证明', en: 'whether other proof of size is asked for' },
  declarationPublished: { 'zh-CN': '随结果公开声明函', en: 'letter published with the result' },
  reservedContractMarked: { 'zh-CN': '合同标注“中小企业预留合同”', en: 'contract marked as reserved' },
  partnerAgreementAttached: { 'zh-CN': '联合协议或分包意向协议', en: 'partners’ agreement attached' },
  prepayment: { 'zh-CN': '合同预付款', en: 'prepayment' },
  yearPlanAmount: { 'zh-CN': '年度资金安排', en: 'the year’s plan' },
  prepaymentWaived: { 'zh-CN': '书面放弃预付款', en: 'prepayment waived' },
  cashOnlyDeposit: { 'zh-CN': '是否只收现金', en: 'whether cash only' },
  guaranteeAccepted: { 'zh-CN': '是否接受保函', en: 'whether guarantees are accepted' },
  depositKinds: { 'zh-CN': '保证金种类', en: 'kinds of deposits' },
  documentQuestions: { 'zh-CN': '采购文件标记的答复', en: 'answers to the marks of the document' },
  documentText: { 'zh-CN': '采购文件文本', en: 'text of the documents' },
  budgetItem: { 'zh-CN': '预算项目', en: 'budget item' },
  catalogueItem: { 'zh-CN': '采购品目', en: 'item of the catalogue' },
  site: { 'zh-CN': '工程地点', en: 'site' },
  gpBudgetTotal: { 'zh-CN': '年度政府采购项目预算总额', en: 'government procurement budget of the year' },
  report: { 'zh-CN': '预留项目执行情况公告', en: 'yearly report on reservations' },
  reportDueOn: { 'zh-CN': '财政部门规定的公告期限', en: 'the finance bureau’s day for the report' },
  'report.explanation': { 'zh-CN': '未达比例的说明', en: 'explanation of the shortfall' },
  review: { 'zh-CN': '公平竞争审查', en: 'fair competition review' },
  reviewedRules: { 'zh-CN': '清理清单', en: 'list of what was reviewed' },
  'threshold.open-tender.goods-services': {
    'zh-CN': '阈值未配置:货物服务公开招标数额标准',
    en: 'threshold not configured: open tender of goods and services',
  },
}

/** A rate of a target by its name: `rates.<name>`. */
export function rateField(field: string): Words | undefined {
  return field.startsWith('rates.') ? SUPPLIER_PART_WORDS[field.slice('rates.'.length)] : undefined
}
