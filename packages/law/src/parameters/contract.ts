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

/** The supplements of a contract together, as a share of the original amount (basis points). */
export const gpContractSupplement = dated({
  rule: 'cn.gp.contract.supplement',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [{ from: '2003-01-01', value: 1000, cite: { instrument: 'gp-law', clause: '第四十九条' } }],
})

/** Days: to sign from the award notice, and to file from signing. */
export interface SignAndFile {
  readonly sign: number
  readonly file: number
}

export const zhejiangTenderContract = dated<SignAndFile>({
  rule: 'zhejiang.tender.contract-file',
  jurisdiction: 'cn-33',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2006-04-01',
      value: { sign: 30, file: 15 },
      cite: { instrument: 'zhejiang-tender-regulation', clause: '第四十条' },
    },
  ],
})

/** The acceptance report covers every standard; no figure. */
export const gpAcceptance = dated({
  rule: 'cn.gp.acceptance',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: null, cite: { instrument: 'gp-regulation', clause: '第四十五条' } }],
})

/** Years for which the files are kept after the procurement closed. */
export const gpArchive = dated({
  rule: 'cn.gp.archive',
  jurisdiction: 'cn',
  unit: 'years',
  verified: 'public text',
  values: [{ from: '2003-01-01', value: 15, cite: { instrument: 'gp-law', clause: '第四十二条' } }],
})

/** What is made public about performance after the award: changes, progress, acceptance. No figure. */
export const jiujiangPostAward = dated({
  rule: 'jiujiang.tender.post-award',
  jurisdiction: 'jiujiang',
  unit: 'list',
  verified: 'district document',
  values: [
    {
      from: '2023-02-06',
      value: ['change', 'progress', 'acceptance'],
      cite: { instrument: 'jiujiang', clause: '78' },
    },
  ],
})
