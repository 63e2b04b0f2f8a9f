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
