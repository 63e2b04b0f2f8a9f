import { partOf } from '@tenderlight/law/money'
import { anhuiPrepay } from '@tenderlight/law/parameters/supplier'
import { isSme } from '../../suppliers/standing.ts'
import { largestPart } from '../kinds/cap.ts'
import { window } from '../kinds/window.ts'

/** In principle (原则上): outside the range is yellow, never red. */
export const prepayment = window({
  level: 'law',
  regime: 'government-procurement',
  stage: 'contract',
  title: { zh: '中小企业合同预付款 40%–70%(省)', en: 'Prepayment to SMEs, 40-70% (province)' },
  requires: {
    zh: '安徽省:对中小企业的合同预付款原则上为合同金额(或年度资金安排)的 40%–70%;按月结算的劳务、供应商书面放弃的除外。',
    en: 'In Anhui SMEs are in principle prepaid 40-70% of the contract (or of the year’s plan); not labour settled by the month, nor where the supplier waives it in writing.',
  },
  notMet: {
    zh: '合同预付款不在规定区间内,且没有书面放弃',
    en: 'The prepayment lies outside the range and was not waived in writing',
  },
  figure: anhuiPrepay,
  field: 'prepayment',
  unit: 'fen',
  actual: ({ prepayment: paid }) => paid,
  range: (value, { yearPlanAmount, contractAmount }) => {
    const base = yearPlanAmount ?? contractAmount
    if (base === undefined) return ['contractAmount']
    return { least: partOf(base, value.least), most: largestPart(base, value.most) }
  },
  appliesTo: ({ winnerScale, monthlySettledLabour }) => {
    if (monthlySettledLabour === true) return false
    return winnerScale === undefined ? ['winnerScale'] : isSme(winnerScale)
  },
  exemptWhen: ({ prepaymentWaived }) => (prepaymentWaived === true ? anhuiPrepay.rule : undefined),
  governedBy: ({ contractSignedOn }) => contractSignedOn,
  light: 'yellow',
  alsoNeeds: ['contractAmount', 'yearPlanAmount', 'winnerScale', 'prepaymentWaived', 'monthlySettledLabour'],
})
