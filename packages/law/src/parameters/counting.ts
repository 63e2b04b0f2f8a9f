import { dated } from '../dated-parameter.ts'

/** How a source counts a term in days. `movedOff`: the rest days off which the last day moves. */
export interface CountingDays {
  readonly triggerCounts: boolean
  readonly movedOff: 'statutory-holidays' | 'rest-days'
  /** A document handed to the post within the term is in time. */
  readonly postedInTime: boolean
}

export const countingGp87 = dated<CountingDays>({
  rule: 'cal.gp-87',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [
    {
      from: '2017-10-01',
      value: { triggerCounts: false, movedOff: 'statutory-holidays', postedInTime: false },
      cite: { instrument: 'mof-order-87', clause: '第八十五条' },
    },
  ],
})

export const countingGp94 = dated<CountingDays>({
  rule: 'cal.gp-94',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [
    {
      from: '2018-03-01',
      value: { triggerCounts: false, movedOff: 'rest-days', postedInTime: true },
      cite: { instrument: 'mof-order-94', clause: '第四十二条' },
    },
  ],
})

/** 招标投标法 and its regulation say nothing of counting; contracts and local plans neither. */
export const countingCivil = dated<CountingDays>({
  rule: 'cal.civil',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [
    {
      from: '2021-01-01',
      value: { triggerCounts: false, movedOff: 'rest-days', postedInTime: false },
      cite: { instrument: 'civil-code', clause: '第二百零一至二百零四条' },
    },
  ],
})

/** The words that include the figure, and those that leave it out. */
export const countingInclusive = dated<{
  readonly including: readonly string[]
  readonly excluding: readonly string[]
}>({
  rule: 'cal.inclusive',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'public text',
  values: [
    {
      from: '2017-10-01',
      value: { including: ['以上', '以下', '内', '以内', '届满'], excluding: ['不足', '不满', '超过', '以外'] },
      cite: { instrument: 'mof-order-87', clause: '第八十六条; 民法典1259' },
    },
  ],
})

export const countingWorkingDay = dated<null>({
  rule: 'cal.working-day',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2007-01-01', value: null, cite: { instrument: 'holiday-measures', clause: '第六、七条' } }],
})

export const countingUnknownYear = dated<null>({
  rule: 'cal.unknown-year',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'own rule',
  values: [{ from: '2007-01-01', value: null, cite: { instrument: 'product', clause: '未公布的年份' } }],
})
