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

/** The channels whose small routine purchases need no intention. */
export const routineExemption = dated({
  rule: 'cn.gp.intention.exempt-routine',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text, in part',
  values: [
    {
      from: '2022-01-01',
      value: ['fixed-point', 'agreement-supply', 'batch'],
      cite: { instrument: 'mof-10-2020', clause: '不公开的情形(项号待核)' },
    },
  ],
})

/** What an exemption for urgency rests on: the ground, the reason in writing, and who approved it. */
export const urgentExemption = dated({
  rule: 'cn.gp.intention.exempt-urgent',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text',
  values: [
    {
      from: '2022-01-01',
      value: ['ground', 'reason', 'approver'],
      cite: { instrument: 'mof-10-2020', clause: '不公开的情形(项号待核)' },
    },
  ],
})

/** The four fields of an intention by a plan of 2022-03-23 that ran to the end of 2024; it sets no lead time. */
export const bayuquanIntentionFields = dated({
  rule: 'bayuquan.gp.intention.fields',
  jurisdiction: 'bayuquan',
  unit: 'count',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2022-03-23', value: 4, cite: { instrument: 'bayuquan', clause: '44' } }],
})

/** The notices of a procurement that the provincial site has to receive whole; no figure. */
export const jiujiangNoticeData = dated({
  rule: 'jiujiang.gp.notice-data-quality',
  jurisdiction: 'jiujiang',
  unit: 'list',
  verified: 'district document',
  values: [
    {
      from: '2023-02-06',
      value: ['announcement', 'result', 'contract'],
      cite: { instrument: 'jiujiang', clause: '68' },
    },
  ],
})
