import { dated } from '../dated-parameter.ts'

/** Least rates in basis points, by the name of the rate. */
export type TargetRates = Readonly<Record<string, number>>

/** Contracts awarded to small and medium enterprises in 2024, in fen. */
export const zhenhaiSmeAmount = dated({
  rule: 'zhenhai.kpi.sme-amount',
  jurisdiction: 'zhenhai',
  unit: 'fen',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2024-01-01', value: 72_000_000_000, cite: { instrument: 'zhenhai', clause: '一(主要目标)' } }],
})

export const zhenhaiRates = dated<TargetRates>({
  rule: 'zhenhai.kpi.rates',
  jurisdiction: 'zhenhai',
  unit: 'basis-points',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [
    {
      from: '2024-01-01',
      value: {
        'closed-well': 9000,
        satisfaction: 9500,
        'one-network': 9200,
        integrity: 9500,
        'fair-competition': 9580,
        'joint-enforcement': 6000,
      },
      cite: { instrument: 'zhenhai', clause: '一' },
    },
  ],
})

/** The average number of bidders that the county reports; no duty. */
export const changshanBidders = dated({
  rule: 'changshan.kpi.bidders',
  jurisdiction: 'changshan',
  unit: 'count',
  verified: 'district document',
  values: [{ from: '2024-01-01', value: 300, cite: { instrument: 'changshan', clause: '一(二)4' } }],
})

export const changshanRates = dated<TargetRates>({
  rule: 'changshan.kpi.rates',
  jurisdiction: 'changshan',
  unit: 'basis-points',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [
    {
      from: '2024-01-01',
      value: { satisfaction: 9500, 'one-network': 9700, 'credit-linked-checks': 10_000 },
      cite: { instrument: 'changshan', clause: '二(二)' },
    },
  ],
})

export const jiujiangSatisfaction = dated<TargetRates>({
  rule: 'jiujiang.kpi.satisfaction',
  jurisdiction: 'jiujiang',
  unit: 'basis-points',
  verified: 'district document',
  planEnds: '2023-12-31',
  values: [{ from: '2023-01-01', value: { satisfaction: 9600 }, cite: { instrument: 'jiujiang', clause: '一' } }],
})

/** Rates of the hotline and of complaints; the six months of one complaint are a matter's clock. */
export const bayuquanAppeals = dated<TargetRates>({
  rule: 'bayuquan.kpi.appeals',
  jurisdiction: 'bayuquan',
  unit: 'basis-points',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [
    {
      from: '2021-01-01',
      value: {
        'forwarded-at-once': 9000,
        'answered-in-time': 9000,
        connected: 9500,
        closed: 9000,
        'foreign-complaints-supervised': 10_000,
        'business-complaints-closed-in-six-months': 8000,
      },
      cite: { instrument: 'bayuquan', clause: '79' },
    },
  ],
})
