import { dated } from '../dated-parameter.ts'

export const gpContractSign = dated({
  rule: 'cn.gp.contract.sign',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2003-01-01', value: 30, cite: { instrument: 'gp-law', clause: '第四十六条' } }],
})

export const gpContractPublish = dated({
  rule: 'cn.gp.contract.publish',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 2, cite: { instrument: 'gp-regulation', clause: '第五十条' } }],
})

export const gpContractFile = dated({
  rule: 'cn.gp.contract.file',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2003-01-01', value: 7, cite: { instrument: 'gp-law', clause: '第四十七条' } }],
})

export const jiujiangContractSign = dated({
  rule: 'jiujiang.gp.contract.sign',
  jurisdiction: 'jiujiang',
  unit: 'working-days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 7, cite: { instrument: 'jiujiang', clause: '71②' } }],
})

export const jiujiangContractPublish = dated({
  rule: 'jiujiang.gp.contract.publish',
  jurisdiction: 'jiujiang',
  unit: 'working-days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 2, cite: { instrument: 'jiujiang', clause: '71③' } }],
})

export const jiujiangContractFile = dated({
  rule: 'jiujiang.gp.contract.file',
  jurisdiction: 'jiujiang',
  unit: 'working-days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 2, cite: { instrument: 'jiujiang', clause: '71③' } }],
})

/** A target from the end of 2022 under a plan that ran to the end of 2024. */
export const bayuquanContractSign = dated({
  rule: 'bayuquan.gp.contract.sign',
  jurisdiction: 'bayuquan',
  unit: 'working-days',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2022-12-31', value: 10, cite: { instrument: 'bayuquan', clause: '45' } }],
})

export const tenderContractSign = dated({
  rule: 'cn.tender.contract.sign',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2000-01-01', value: 30, cite: { instrument: 'tender-law', clause: '第四十六条' } }],
})

export const jiujiangTenderContractSign = dated({
  rule: 'jiujiang.tender.contract.sign',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 30, cite: { instrument: 'jiujiang', clause: '77①' } }],
})

export const jiujiangTenderContractPublish = dated({
  rule: 'jiujiang.tender.contract.publish',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 10, cite: { instrument: 'jiujiang', clause: '77②' } }],
})
