import { dated } from '../dated-parameter.ts'

/** The measures of size that may be neither qualification nor scoring. */
const SIZE_MEASURES = ['注册资本', '资产总额', '营业收入', '从业人员', '利润', '纳税额'] as const

export const noSizeCriteria = dated<readonly string[]>({
  rule: 'cn.gp.sme.no-size-criteria',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text',
  values: [
    {
      from: '2017-10-01',
      to: '2020-12-31',
      value: SIZE_MEASURES,
      cite: { instrument: 'mof-order-87', clause: '第十七条' },
    },
    { from: '2021-01-01', value: SIZE_MEASURES, cite: { instrument: 'mof-46', clause: '第五条' } },
  ],
})

/** The article lists eight kinds of unreasonable conditions. */
export const gpDiscrimination = dated({
  rule: 'cn.gp.discrimination',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 8, cite: { instrument: 'gp-regulation', clause: '第二十条' } }],
})

export const fairCompetitionReview = dated({
  rule: 'cn.fcr.review',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2024-08-01', value: null, cite: { instrument: 'fair-competition-2024', clause: '第十八条' } }],
})

export const noLocalBias = dated({
  rule: 'cn.fcr.no-local-bias',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2024-08-01', value: null, cite: { instrument: 'fair-competition-2024', clause: '第九条' } }],
})

/** Of the prohibitions only the one about ownership, form of organisation and shareholding is verified. */
export const zhejiangSevenNo = dated({
  rule: 'zhejiang.tender.seven-no',
  jurisdiction: 'cn-33',
  unit: 'none',
  verified: 'public text, in part',
  values: [{ from: '2023-08-28', value: null, cite: { instrument: 'zhejiang-32-2023', clause: '—' } }],
})

/** The county reports the repeal for the first half of 2024 without a day; taken from the half-year's end. */
export const changshanAnnualBondAbolished = dated({
  rule: 'changshan.tender.annual-bond-abolished',
  jurisdiction: 'changshan',
  unit: 'none',
  verified: 'district document',
  values: [{ from: '2024-07-01', value: null, cite: { instrument: 'changshan', clause: '一(二)4' } }],
})

export const xialuCleanup = dated({
  rule: 'xialu.fcr.cleanup',
  jurisdiction: 'xialu',
  unit: 'none',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2024-01-01', value: null, cite: { instrument: 'xialu', clause: '27' } }],
})
