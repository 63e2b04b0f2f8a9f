import type { Trio } from './golden.ts'

/** The other districts’ own targets for a year. */
export const DISTRICT_YEARS: readonly Trio[] = [
  {
    rule: 'changshan.kpi.bidders',
    jurisdiction: 'changshan',
    today: '2025-02-01',
    districtYear: { year: 2024 },
    fires: {
      districtYear: {
        procurements: [
          {
            id: 'DEMO-2026-0001',
            heldBy: 'register',
            regime: 'tendering',
            category: 'services',
            bidders: 299,
            bidDeadlineOn: '2024-03-29',
          },
        ],
      },
      verdict: 'suggestion',
      light: 'grey',
      required: 300,
    },
    passes: {
      districtYear: {
        procurements: [
          {
            id: 'DEMO-2026-0001',
            heldBy: 'register',
            regime: 'tendering',
            category: 'services',
            bidders: 300,
            bidDeadlineOn: '2024-03-29',
          },
        ],
      },
      verdict: 'compliant',
      light: 'green',
      required: 300,
    },
    cannotTell: {
      districtYear: {
        procurements: [
          {
            id: 'DEMO-2026-0001',
            heldBy: 'register',
            regime: 'tendering',
            category: 'services',
            bidDeadlineOn: '2024-03-29',
          },
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['bidders'],
    },
  },
  {
    rule: 'changshan.kpi.rates',
    part: 'satisfaction',
    jurisdiction: 'changshan',
    today: '2025-02-01',
    districtYear: { year: 2024 },
    fires: {
      districtYear: { rates: { satisfaction: { basisPoints: 9499 } } },
      verdict: 'breach',
      light: 'yellow',
      due: '2024-12-31',
      required: 9500,
    },
    passes: {
      districtYear: { rates: { satisfaction: { basisPoints: 9500 } } },
      verdict: 'compliant',
      light: 'green',
      due: '2024-12-31',
      required: 9500,
    },
    cannotTell: {
      districtYear: { rates: { 'one-network': { basisPoints: 9972 } } },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['rates.satisfaction'],
    },
  },
  {
    rule: 'changshan.kpi.rates',
    part: 'one-network',
    jurisdiction: 'changshan',
    today: '2025-02-01',
    districtYear: { year: 2024 },
    fires: {
      districtYear: { rates: { 'one-network': { basisPoints: 9699 } } },
      verdict: 'breach',
      light: 'yellow',
      due: '2024-12-31',
      required: 9700,
    },
    passes: {
      districtYear: { rates: { 'one-network': { basisPoints: 9700 } } },
      verdict: 'compliant',
      light: 'green',
      due: '2024-12-31',
      required: 9700,
    },
    cannotTell: {
      districtYear: { rates: { satisfaction: { basisPoints: 9500 } } },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['rates.one-network'],
    },
  },
  {
    rule: 'changshan.kpi.rates',
    part: 'credit-linked-checks',
    jurisdiction: 'changshan',
    today: '2025-02-01',
    districtYear: { year: 2024 },
    fires: {
      districtYear: { rates: { 'credit-linked-checks': { basisPoints: 9999 } } },
      verdict: 'breach',
      light: 'yellow',
      due: '2024-12-31',
      required: 10_000,
    },
    passes: {
      districtYear: { rates: { 'credit-linked-checks': { basisPoints: 10_000 } } },
      verdict: 'compliant',
      light: 'green',
      due: '2024-12-31',
      required: 10_000,
    },
    cannotTell: {
      districtYear: { rates: { 'one-network': { basisPoints: 9972 } } },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['rates.credit-linked-checks'],
    },
  },
  {
    rule: 'jiujiang.kpi.satisfaction',
    part: 'satisfaction',
    jurisdiction: 'jiujiang',
    today: '2025-02-01',
    districtYear: { year: 2023 },
    fires: {
      districtYear: { rates: { satisfaction: { basisPoints: 9599 } } },
      verdict: 'breach',
      light: 'yellow',
      due: '2023-12-31',
      required: 9600,
    },
    passes: {
      districtYear: { rates: { satisfaction: { basisPoints: 9600 } } },
      verdict: 'compliant',
      light: 'green',
      due: '2023-12-31',
      required: 9600,
    },
    cannotTell: {
      districtYear: { rates: { satisfaction: { numerator: 0, denominator: 0 } } },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['rates.satisfaction'],
    },
  },
  {
    rule: 'xialu.fcr.cleanup',
    jurisdiction: 'xialu',
    today: '2025-02-01',
    fires: { districtYear: { year: 2024 }, verdict: 'pending', light: 'grey', missing: ['reviewedRules'] },
    passes: { districtYear: { year: 2024, reviewedRules: ['《招标管理办法》'] }, verdict: 'compliant', light: 'green' },
    cannotTell: { districtYear: { year: 2025, reviewedRules: [] }, verdict: 'silent' },
    neverUnknown:
      'Without a list or a case of the plan’s time there is nothing to judge; an open one is pending, not unknown',
  },
  {
    rule: 'xialu.arrears.clear',
    jurisdiction: 'xialu',
    today: '2025-01-02',
    fires: {
      arrears: {
        foundOn: '2024-05-06',
        rectifiedOn: '2024-10-08',
        reviewedOn: '2024-10-10',
        fedBackOn: '2024-10-12',
        struckOffOn: '2025-01-01',
      },
      verdict: 'breach',
      light: 'yellow',
      due: '2024-12-31',
    },
    passes: {
      arrears: {
        foundOn: '2024-05-06',
        rectifiedOn: '2024-10-08',
        reviewedOn: '2024-10-10',
        fedBackOn: '2024-10-12',
        struckOffOn: '2024-12-31',
      },
      verdict: 'compliant',
      light: 'green',
      due: '2024-12-31',
    },
    cannotTell: { arrears: { foundOn: '2025-01-01', rectifiedOn: '2025-01-01' }, verdict: 'silent' },
    neverUnknown:
      'Without a list or a case of the plan’s time there is nothing to judge; an open one is pending, not unknown',
  },
]
