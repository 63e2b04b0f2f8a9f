import { dated } from '../dated-parameter.ts'
import type { BasisPoints } from '../money.ts'

/** When letters are answered, and in which share of them at least. */
export interface LetterTerms {
  readonly proceduralDays: number
  readonly substantiveMonths: number
  readonly proceduralShare: BasisPoints
  readonly substantiveShare: BasisPoints
}

export const jiujiangAppealPlan = dated({
  rule: 'jiujiang.appeal.plan',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 5, cite: { instrument: 'jiujiang', clause: '二(二)2(正文)' } }],
})

export const jiujiangContactUpdate = dated({
  rule: 'jiujiang.contact-update',
  jurisdiction: 'jiujiang',
  unit: 'days',
  verified: 'district document',
  values: [{ from: '2023-02-06', value: 3, cite: { instrument: 'jiujiang', clause: '二(一)1' } }],
})

export const xialuLetters = dated<LetterTerms>({
  rule: 'xialu.kpi.letters',
  jurisdiction: 'xialu',
  unit: 'days',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [
    {
      from: '2024-04-01',
      value: { proceduralDays: 7, substantiveMonths: 3, proceduralShare: 10_000, substantiveShare: 9000 },
      cite: { instrument: 'xialu', clause: '23' },
    },
  ],
})

/** The plan names three lights and no threshold: what stands here is the default of the product, which a district sets. */
export const zhenhaiAppealLights = dated<{ readonly yellowShare: BasisPoints }>({
  rule: 'zhenhai.appeal.lights',
  jurisdiction: 'zhenhai',
  unit: 'basis-points',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2024-06-14', value: { yellowShare: 2500 }, cite: { instrument: 'zhenhai', clause: '二(一)5' } }],
})

/** “135”: the text does not say what the digits mean; each grade's limit is for the district to set. */
export const changshanAppealLimits = dated<null>({
  rule: 'changshan.appeal.time-limits',
  jurisdiction: 'changshan',
  unit: 'none',
  verified: 'district document',
  values: [{ from: '2024-01-01', value: null, cite: { instrument: 'changshan', clause: '一(一)2' } }],
})
