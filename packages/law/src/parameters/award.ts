import { dated } from '../dated-parameter.ts'

const CLAUSE_43 = { instrument: 'gp-regulation', clause: '第四十三条' } as const

export const awardReport = dated({
  rule: 'cn.gp.award.report',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 2, cite: CLAUSE_43 }],
})

export const awardConfirm = dated({
  rule: 'cn.gp.award.confirm',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 5, cite: CLAUSE_43 }],
})

export const awardAnnounce = dated({
  rule: 'cn.gp.award.announce',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 2, cite: CLAUSE_43 }],
})

export const jiujiangAwardWithin = dated({
  rule: 'jiujiang.gp.award.within',
  jurisdiction: 'jiujiang',
  unit: 'working-days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 2, cite: { instrument: 'jiujiang', clause: '71①' } }],
})

export const jiujiangAwardSameDay = dated({
  rule: 'jiujiang.gp.award.same-day',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 0, cite: { instrument: 'jiujiang', clause: '71①' } }],
})

/** Start of the candidates' publicity within, and its least length, in days. */
export const candidatePublicity = dated({
  rule: 'cn.tender.candidate-publicity',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 3, cite: { instrument: 'tender-regulation', clause: '第五十四条' } }],
})

/** Days from choosing the winner to the report to the supervising department. */
export const tenderReport = dated({
  rule: 'cn.tender.report',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2000-01-01', value: 15, cite: { instrument: 'tender-law', clause: '第四十七条' } }],
})

/** The place in the evaluation report that wins where state funds control; no figure of days or money. */
export const rankFirst = dated({
  rule: 'cn.tender.rank-first',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 1, cite: { instrument: 'tender-regulation', clause: '第五十五条' } }],
})

/** Days from choosing the winner to the award notice, the results and the report. In force since 2006, text of 2014. */
export const zhejiangTenderNotice = dated({
  rule: 'zhejiang.tender.notice',
  jurisdiction: 'cn-33',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2006-04-01', value: 15, cite: { instrument: 'zhejiang-tender-regulation', clause: '第三十九条' } }],
})

/** Separated evaluation and award (评定分离) is to be used; the plan of 2024 gives no figure. */
export const zhenhaiSeparatedAward = dated({
  rule: 'zhenhai.tender.pingding',
  jurisdiction: 'zhenhai',
  unit: 'none',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2024-06-14', value: null, cite: { instrument: 'zhenhai', clause: '三(十二)' } }],
})

/** Separated evaluation and award is a pilot for every tender; the report of 2024 gives no figure. */
export const changshanSeparatedAward = dated({
  rule: 'changshan.tender.pingding',
  jurisdiction: 'changshan',
  unit: 'none',
  verified: 'district document',
  values: [{ from: '2024-01-01', value: null, cite: { instrument: 'changshan', clause: '一(二)4' } }],
})
