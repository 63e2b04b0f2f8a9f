import {
  awardAnnounce,
  awardConfirm,
  awardReport,
  jiujiangAwardSameDay,
  jiujiangAwardWithin,
} from '@tenderlight/law/parameters/award'
import { deadline } from '../kinds/deadline.ts'
import { sameDay } from '../kinds/same-day.ts'

const GP = { regime: 'government-procurement', stage: 'award' } as const

export const reportSent = deadline({
  ...GP,
  level: 'law',
  title: { zh: '评审报告送交采购人', en: 'Evaluation report sent to the buyer' },
  requires: {
    zh: '代理机构在评审结束后 2 个工作日内将评审报告送交采购人。',
    en: 'The agency sends the evaluation report within 2 working days of the end of the evaluation.',
  },
  figure: awardReport,
  clocks: [{ from: 'evaluation-ended', to: 'evaluation-report', counting: 'working-days' }],
})

export const resultConfirmed = deadline({
  ...GP,
  level: 'law',
  title: { zh: '确定中标(成交)供应商', en: 'Result determined' },
  requires: {
    zh: '采购人收到评审报告后 5 个工作日内,按顺序确定中标或者成交供应商。',
    en: 'The buyer determines the winner within 5 working days of receiving the report.',
  },
  figure: awardConfirm,
  clocks: [{ from: 'evaluation-report', to: 'result-determined', counting: 'working-days' }],
})

export const awardAnnounced = deadline({
  ...GP,
  level: 'law',
  title: { zh: '发出中标(成交)通知书', en: 'Award notice sent' },
  requires: {
    zh: '确定供应商后 2 个工作日内发出中标(成交)通知书并公告结果。',
    en: 'The award notice goes out and the result is announced within 2 working days of the decision.',
  },
  figure: awardAnnounce,
  clocks: [{ from: 'result-determined', to: 'award-notice', counting: 'working-days' }],
})

export const awardWithin = deadline({
  ...GP,
  level: 'commitment',
  title: { zh: '评审后 2 个工作日内发通知书(区)', en: 'Award notice within 2 working days of evaluation (district)' },
  requires: {
    zh: '区方案:评审结束后 2 个工作日内发放中标(成交)通知书。',
    en: 'District plan: the award notice goes out within 2 working days of the end of the evaluation.',
  },
  figure: jiujiangAwardWithin,
  clocks: [{ from: 'evaluation-ended', to: 'award-notice', counting: 'working-days' }],
})

export const awardSameDay = sameDay({
  ...GP,
  level: 'commitment',
  title: { zh: '定标与发通知书同日(区)', en: 'Result and award notice on one day (district)' },
  requires: {
    zh: '区方案:确定结果与发放中标(成交)通知书在同一天。',
    en: 'District plan: the result is determined and the award notice issued on one and the same day.',
  },
  figure: jiujiangAwardSameDay,
  clock: { from: 'result-determined', to: 'award-notice', counting: 'same-day' },
})
