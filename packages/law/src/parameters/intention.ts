import { dated } from '../dated-parameter.ts'

/** Days between the intention's publication and the announcement; 省级以下 units from 2022-01-01. */
export const intentionLeadTime = dated({
  rule: 'cn.gp.intention.lead-time',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2022-01-01', value: 30, cite: { instrument: 'mof-10-2020', clause: '三/四(项号待核)' } }],
})

/** The four fields that an intention states. */
export const intentionFields = dated({
  rule: 'cn.gp.intention.fields',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [{ from: '2022-01-01', value: 4, cite: { instrument: 'mof-10-2020', clause: '公开内容' } }],
})

export const jiujiangIntentionLeadTime = dated({
  rule: 'jiujiang.gp.intention.lead-time',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 30, cite: { instrument: 'jiujiang', clause: '69' } }],
})

/** The channels that the district exempts from the intention; the count is theirs. */
export const jiujiangIntentionExemptions = dated({
  rule: 'jiujiang.gp.intention.exemptions',
  jurisdiction: 'jiujiang',
  unit: 'list',
  verified: 'district document',
  values: [
    {
      from: '2023-02-06',
      value: ['e-mall', 'fixed-point', 'agreement-supply', 'batch'],
      cite: { instrument: 'jiujiang', clause: '69' },
    },
  ],
})

/** The mark has to stand before the announcement goes online: at least 0 days, and earlier on the same day. */
export const jiujiangSpecialMark = dated({
  rule: 'jiujiang.gp.intention.special-mark',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 0, cite: { instrument: 'jiujiang', clause: '69' } }],
})

export const jiujiangTenderPlanLeadTime = dated({
  rule: 'jiujiang.tender.plan.lead-time',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 30, cite: { instrument: 'jiujiang', clause: '75' } }],
})
